package org.massline.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Enclosure;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Phrase;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.store.Store;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SettableClock;
import org.massline.text.Texts;

/** What takes seconds to make is made while no connection to the database is held. */
class EnclosuresApartTest {
    /** Of words that stand in what is made and nowhere else. */
    private static final Set<Class<?>> OF_MAKING =
            Set.of(EffectText.PictureDays.class, TableText.FigureSheetName.class, TableText.SheetName.class);

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE).with(CANTEEN);

    private final AtomicBoolean asks = new AtomicBoolean();
    private final List<Boolean> madeWhileItAsks = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"PICTURE", "XLSX"})
    void itIsMadeWhenTheDatabaseIsAskedNothingMore(Enclosure.Kind kind) {
        SettableClock clock =
                new SettableClock(TODAY.atTime(9, 0).atZone(SampleSchool.BERLIN).toInstant());
        Enclosures enclosures = new Enclosures(store(), texts(), clock, SampleSchool.BERLIN);

        assertThat(enclosures.make(new OutgoingMessage.Enclosed(
                        new Enclosure(kind, Period.ending(TODAY, 7), Set.of(CANTEEN.id()), Optional.empty()),
                        Language.ENGLISH,
                        "caption",
                        List.of())))
                .isPresent();

        assertThat(madeWhileItAsks).isNotEmpty().containsOnly(false);
    }

    private Store store() {
        Store store = spy(fresh.store());
        doAnswer(call -> {
                    asks.set(true);
                    try {
                        return call.callRealMethod();
                    } finally {
                        asks.set(false);
                    }
                })
                .when(store)
                .read(any());
        return store;
    }

    private Texts texts() {
        Texts texts = spy(new Texts());
        doAnswer(call -> {
                    if (OF_MAKING.contains(call.<Phrase>getArgument(0).getClass())) {
                        madeWhileItAsks.add(asks.get());
                    }
                    return call.callRealMethod();
                })
                .when(texts)
                .plain(any(), any());
        return texts;
    }
}
