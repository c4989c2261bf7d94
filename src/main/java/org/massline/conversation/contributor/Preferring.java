package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.PreferenceTap;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.cadre.CadreText;
import org.massline.model.Appearance;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;
import org.massline.model.Preferences;
import org.massline.model.QuietHours;
import org.massline.model.ShownAs;

/** What a person wants to be told unasked, and how contributors see a cadre (/notifications). */
final class Preferring {
    private static final int HOURS = 24;
    private static final int HOURS_TO_A_ROW = 6;
    /** It stands on one line of a telephone. */
    private static final int MOST_OFFICE = 40;

    private Preferring() {}

    static Plan shown(Moment moment) {
        return Plan.of(
                new Need.OwnPreferences(),
                present -> moment.show(
                        moment.dialogue(), screen(present, moment.person().cadre())));
    }

    static Plan tapped(Moment moment, PreferenceTap tap) {
        return switch (tap) {
            case PreferenceTap.ShowPreferences show -> shown(moment);
            case PreferenceTap.PreferNews(Preferences.News news) -> change(moment, present -> present.with(news));
            case PreferenceTap.PreferBulletin(boolean wanted) ->
                change(moment, present -> present.withBulletin(wanted));
            case PreferenceTap.NoBulletins none -> noBulletins(moment);
            case PreferenceTap.AskQuietFrom ask -> Plan.of(moment.show(moment.dialogue(), quietFrom()));
            case PreferenceTap.AskQuietTo(int from) -> Plan.of(moment.show(moment.dialogue(), quietTo(from)));
            case PreferenceTap.PreferQuiet(QuietHours hours) ->
                change(moment, present -> present.quiet(Optional.of(hours)));
            case PreferenceTap.PreferNoQuiet off -> change(moment, present -> present.quiet(Optional.empty()));
            case PreferenceTap.OfCadre ofCadre -> ofCadre(moment, ofCadre);
        };
    }

    private static Plan ofCadre(Moment moment, PreferenceTap.OfCadre tap) {
        Optional<Cadre> cadre = moment.person().cadre();
        if (cadre.isEmpty()) {
            return Plan.of(moment.toast(moment.dialogue(), new CadreText.NotACadre()));
        }
        return switch (tap) {
            case PreferenceTap.PreferAtOnce(Preferences.AtOnce atOnce) ->
                change(moment, present -> present.with(atOnce));
            case PreferenceTap.AskAppearance ask -> Plan.of(moment.show(moment.dialogue(), appearance(cadre.get())));
            case PreferenceTap.AppearAs(ShownAs shownAs) ->
                switch (shownAs) {
                    case NAME, TOPIC -> appear(moment, moment.dialogue(), cadre.get(), shownAs);
                    case OFFICE -> Plan.of(Drafting.ask(moment, new State.NamingOffice()));
                };
        };
    }

    private static Plan change(Moment moment, UnaryOperator<Preferences> how) {
        return Plan.of(new Need.OwnPreferences(), present -> {
            Preferences changed = how.apply(present);
            return moment.show(
                    moment.dialogue(),
                    List.of(new Change.Prefer(changed)),
                    screen(changed, moment.person().cadre()));
        });
    }

    private static Plan noBulletins(Moment moment) {
        return Plan.of(new Need.OwnPreferences(), present -> {
            Decision told = moment.toast(moment.dialogue(), new PreferenceText.NoMoreBulletins());
            Change change = new Change.Prefer(present.withBulletin(false));
            return new Decision(told.next(), List.of(change), told.sayings());
        });
    }

    private static Plan appear(Moment moment, Dialogue next, Cadre cadre, ShownAs shownAs) {
        return become(
                moment, next, cadre, new Appearance(shownAs, cadre.appearance().office()));
    }

    /** The name of an office was typed. */
    static Plan office(Moment moment, String typed) {
        Dialogue home = moment.dialogue().step(new State.Idle());
        Optional<Cadre> cadre = moment.person().cadre();
        if (cadre.isEmpty()) {
            return Plan.of(moment.show(home, Screen.of(new CadreText.NotACadre())));
        }
        String office = typed.strip().replaceAll("\\s+", " ");
        if (office.length() > MOST_OFFICE) {
            Screen again = Steps.screen(moment.scene(), moment.dialogue()).orElseThrow();
            return Plan.of(moment.show(moment.dialogue(), again.under(new PreferenceText.OfficeTooLong(MOST_OFFICE))));
        }
        return become(moment, home, cadre.get(), new Appearance(ShownAs.OFFICE, Optional.of(office)));
    }

    private static Plan become(Moment moment, Dialogue next, Cadre cadre, Appearance appearance) {
        Cadre changed =
                new Cadre(cadre.id(), cadre.name(), cadre.role(), cadre.topics(), cadre.digestTime(), appearance);
        boolean wasAsked = next.revision() != moment.dialogue().revision();
        return Plan.of(new Need.OwnPreferences(), present -> {
            Screen screen = screen(present, Optional.of(changed));
            return moment.show(
                    next,
                    List.of(new Change.Appear(cadre.id(), appearance)),
                    wasAsked ? Leaving.remindOfDraft(moment, screen) : screen);
        });
    }

    private static Screen screen(Preferences present, Optional<Cadre> cadre) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new PreferenceText.Heading());
        paragraphs.add(new PreferenceText.News(present.news()));
        paragraphs.add(
                present.bulletin() ? new PreferenceText.BulletinWanted() : new PreferenceText.BulletinUnwanted());
        paragraphs.add(present.quiet()
                .<Phrase>map(
                        hours -> new PreferenceText.Quiet(DigestTime.clock(hours.from()), DigestTime.clock(hours.to())))
                .orElseGet(PreferenceText.NeverQuiet::new));
        cadre.ifPresent(each -> {
            paragraphs.add(new PreferenceText.AtOnce(present.atOnce()));
            paragraphs.add(seenBy(each));
        });
        Screen screen = Screen.of(paragraphs)
                .row(newsChoices(present.news()))
                .row(
                        button(
                                present.bulletin() ? new Label.BulletinOn() : new Label.BulletinOff(),
                                new PreferenceTap.PreferBulletin(!present.bulletin())),
                        button(new Label.QuietHours(), new PreferenceTap.AskQuietFrom()));
        return cadre.isEmpty()
                ? screen
                : screen.row(atOnceChoices(present.atOnce()))
                        .row(button(new Label.HowSeen(), new PreferenceTap.AskAppearance()));
    }

    private static Phrase seenBy(Cadre cadre) {
        Appearance appearance = cadre.appearance();
        return switch (appearance.shownAs()) {
            case NAME -> new PreferenceText.SeenByName(cadre.name());
            case OFFICE ->
                appearance
                        .office()
                        .<Phrase>map(PreferenceText.SeenByOffice::new)
                        .orElseGet(PreferenceText.SeenByTopic::new);
            case TOPIC -> new PreferenceText.SeenByTopic();
        };
    }

    private static List<Choice> newsChoices(Preferences.News present) {
        List<Choice> row = new ArrayList<>();
        for (Preferences.News each : Preferences.News.values()) {
            Phrase label = each == present ? new Label.NewsChosen(each) : new Label.NewsChoice(each);
            row.add(button(label, new PreferenceTap.PreferNews(each)));
        }
        return row;
    }

    private static List<Choice> atOnceChoices(Preferences.AtOnce present) {
        List<Choice> row = new ArrayList<>();
        for (Preferences.AtOnce each : Preferences.AtOnce.values()) {
            Phrase label = each == present ? new Label.AtOnceChosen(each) : new Label.AtOnceChoice(each);
            row.add(button(label, new PreferenceTap.PreferAtOnce(each)));
        }
        return row;
    }

    private static Screen quietFrom() {
        return hours(Screen.of(new PreferenceText.AskQuietFrom()), -1, PreferenceTap.AskQuietTo::new)
                .row(
                        button(new Label.NoQuietHours(), new PreferenceTap.PreferNoQuiet()),
                        button(new Label.Back(), new PreferenceTap.ShowPreferences()));
    }

    private static Screen quietTo(int from) {
        return hours(
                        Screen.of(new PreferenceText.AskQuietTo(DigestTime.clock(from))),
                        from,
                        to -> new PreferenceTap.PreferQuiet(new QuietHours(from, to)))
                .row(button(new Label.Back(), new PreferenceTap.AskQuietFrom()));
    }

    private static Screen hours(Screen above, int except, Function<Integer, PreferenceTap> tap) {
        Screen screen = above;
        List<Choice> row = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            if (hour != except) {
                row.add(button(new Label.HourName(DigestTime.clock(hour)), tap.apply(hour)));
            }
            if (row.size() == HOURS_TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        return screen.row(row);
    }

    private static Screen appearance(Cadre cadre) {
        List<Choice> row = new ArrayList<>();
        for (ShownAs each : ShownAs.values()) {
            Phrase label = each == cadre.appearance().shownAs()
                    ? new Label.ShownAsChosen(each)
                    : new Label.ShownAsChoice(each);
            row.add(button(label, new PreferenceTap.AppearAs(each)));
        }
        return Screen.of(new PreferenceText.AskAppearance(), seenBy(cadre))
                .row(row)
                .row(button(new Label.Back(), new PreferenceTap.ShowPreferences()));
    }
}
