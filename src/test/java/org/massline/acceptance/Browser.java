package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, on the playground's page. */
public final class Browser implements AutoCloseable {
    private static final int POLLS_OF_QUIET = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Chromium makes none that is narrower; a phone is put on like a mask. */
    private static final int SMALLEST_WINDOW = 500;

    private final ChromeDriver driver;

    private Browser(Path chromium, Path chromedriver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** A browser, if this machine has Chromium and its driver. */
    public static Optional<Browser> find() {
        Optional<Path> chromium = program("chromium");
        Optional<Path> chromedriver = program("chromedriver");
        return chromium.isPresent() && chromedriver.isPresent()
                ? Optional.of(new Browser(chromium.get(), chromedriver.get()))
                : Optional.empty();
    }

    private static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public void opens(String address, int width, int height) {
        if (width < SMALLEST_WINDOW || height < SMALLEST_WINDOW) {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
        } else {
            driver.manage().window().setSize(new Dimension(width, height));
        }
        driver.get(address);
    }

    /** As whoever has the dark colours sees what is opened from now on, or the light ones. */
    public void prefers(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Opens a file as it will be on A4, at 96 points to the inch. */
    public void opensPaper(Path file) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 794, "height", 1123, "deviceScaleFactor", 1.5, "mobile", false));
        driver.get(file.toUri().toString());
    }

    /** How many sheets of paper the page is. */
    public int sheets() {
        Object pdf = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        String text = new String(Base64.getDecoder().decode(String.valueOf(pdf)), StandardCharsets.ISO_8859_1);
        return Math.toIntExact(
                Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count());
    }

    /** Selects a person's tab. */
    public void looksAs(String name) {
        clicks("//nav//button[contains(., '" + name + "')] | //*[contains(@class,'people')]//button[contains(., '"
                + name + "')]");
    }

    public void clicks(String xpath) {
        until(() -> {
            driver.findElements(By.xpath(xpath)).stream()
                    .filter(WebElement::isDisplayed)
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new NoSuchElementException(xpath))
                    .click();
            return true;
        });
    }

    /** Clicks the newest of the bot's buttons in a person's column whose label contains this. */
    public void taps(String person, String label) {
        clicks(column(person) + "//button[contains(@class,'key')][contains(., '" + label + "')]");
    }

    public void clicksLabelled(String person, String ariaLabel) {
        clicks(column(person) + "//button[contains(@aria-label, '" + ariaLabel + "')]");
    }

    public void writes(String person, String text) {
        until(() -> {
            WebElement field = driver.findElement(By.xpath(column(person) + "//textarea"));
            field.clear();
            field.sendKeys(text + "\n");
            return true;
        });
    }

    /** Presses keys wherever the focus is. */
    public void presses(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Opens one of a person's chats, or a topic of the one that is open. */
    public void opensPlace(String person, String title) {
        clicks(column(person) + "//*[contains(@class,'places')]//button[contains(., '" + title + "')]");
    }

    /** Presses Reply below the newest message that contains the words. */
    public void startsReply(String person, String words) {
        clicks(column(person) + "//article[contains(., '" + words + "')]//button[contains(@class,'reply')]");
    }

    /** Waits until something is on the page; the text of the last such. */
    public String sees(String xpath) {
        until(() -> !driver.findElements(By.xpath(xpath)).isEmpty());
        return driver.findElements(By.xpath(xpath)).getLast().getText();
    }

    /** What a script of the page returns. */
    public Object asks(String script) {
        return driver.executeScript(script);
    }

    /** Waits until an expression of the page is true. */
    public void becomes(String expression) {
        until(() -> Boolean.TRUE.equals(asks("return " + expression)));
    }

    public boolean shows(String xpath) {
        return driver.findElements(By.xpath(xpath)).stream().anyMatch(WebElement::isDisplayed);
    }

    public void sendsPhotos(String person, Path... photos) {
        driver.findElement(By.xpath(column(person) + "//input[@type='file' and @multiple]"))
                .sendKeys(String.join(
                        "\n", Arrays.stream(photos).map(Path::toString).toList()));
    }

    /** Waits until the person's chat shows so many photos. */
    public void showsPhotos(String person, int count) {
        until(() -> photosSeenBy(person) == count);
        settles(person);
    }

    /** Waits until nothing new comes into the person's chat for a while: the page is a little behind the bot. */
    public void settles(String person) {
        AtomicInteger still = new AtomicInteger();
        AtomicReference<String> before = new AtomicReference<>("");
        until(() -> {
            String now = log(person);
            if (!now.equals(before.getAndSet(now))) {
                still.set(0);
            }
            return still.incrementAndGet() > POLLS_OF_QUIET;
        });
    }

    /** Waits until the person's chat says so. */
    public void reads(String person, String words) {
        until(() -> log(person).contains(words));
    }

    /** Moves the person's chat so that its newest message with the words is the first one in sight. */
    public void scrollsTo(String person, String words) {
        WebElement message = driver.findElements(By.xpath(column(person) + "//article[contains(., '" + words + "')]"))
                .getLast();
        driver.executeScript("arguments[0].scrollIntoView({block: 'start', behavior: 'instant'})", message);
    }

    /** What the person's chat shows. */
    public String log(String person) {
        return driver.findElement(By.xpath(column(person) + "//*[@role='log']")).getText();
    }

    public int photosSeenBy(String person) {
        return driver.findElements(By.xpath(column(person) + "//*[@role='log']//img"))
                .size();
    }

    /** Whether the page is wider than its window: on a phone somebody would have to push it around. */
    public boolean isTooWide() {
        Object wide = ((JavascriptExecutor) driver)
                .executeScript("return document.documentElement.scrollWidth > window.innerWidth");
        return Boolean.TRUE.equals(wide);
    }

    public void photographs(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        assertThat(parent).isNotNull();
        Files.createDirectories(parent);
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    private static String column(String person) {
        return "//section[@data-person='" + person + "']";
    }

    private void until(BooleanSupplier condition) {
        boolean met = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100))
                .ignoring(WebDriverException.class)
                .until(ignored -> condition.getAsBoolean());
        assertThat(met).isTrue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
