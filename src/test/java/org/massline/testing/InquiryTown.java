package org.massline.testing;

import java.time.Duration;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;

/** A school in which cold soup was suggested, others second it, and a cadre shows all of them a plan. */
public final class InquiryTown {
    public static final SuggestionNumber SOUP = new SuggestionNumber(1);
    /** What was done is told by then. */
    public static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    private final SchoolOnDisk school;
    private final BoardTown board;

    public InquiryTown(SchoolOnDisk school) {
        this.school = school;
        this.board = new BoardTown(school);
    }

    public void showsPlan(Resident cadre, Language language) {
        cadre.types("/open 1");
        cadre.taps(language == Language.ENGLISH ? "Ask all" : "问大家");
        cadre.taps(language == Language.ENGLISH ? "Show the plan" : "给大家看方案");
        cadre.types("New pots.");
        cadre.taps(language == Language.ENGLISH ? "Send" : "发送");
        school.passes(UNDO_IS_OVER);
    }

    public Resident suggests(String name, Language language) {
        Resident amy = school.contributor(name, language);
        amy.types("The soup is cold.");
        amy.taps(language == Language.ENGLISH ? "Canteen" : "食堂");
        amy.taps(language == Language.ENGLISH ? "Anonymous" : "匿名");
        amy.taps(language == Language.ENGLISH ? "Send" : "发送");
        return amy;
    }

    public Resident seconds(String name, Language language) {
        publishes();
        Resident bo = school.contributor(name, language);
        bo.types("/board");
        bo.taps("#1");
        bo.taps(language == Language.ENGLISH ? "Second" : "附议");
        return bo;
    }

    public void publishes() {
        board.puts(SOUP, "The soup is cold");
    }
}
