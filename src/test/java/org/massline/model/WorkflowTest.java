package org.massline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Workflow.Step;

class WorkflowTest {
    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"RECEIVED", "ACKNOWLEDGED", "IN_PROGRESS"})
    void whatIsOpenCanBeFinished(Status open) {
        assertThat(Workflow.after(open, Step.DONE)).contains(Status.DONE);
        assertThat(Workflow.after(open, Step.DECLINE)).contains(Status.DECLINED);
        assertThat(Workflow.after(open, Step.MERGE)).contains(Status.MERGED);
        assertThat(Workflow.after(open, Step.WITHDRAW)).contains(Status.WITHDRAWN);
        assertThat(Workflow.after(open, Step.REOPEN)).isEmpty();
    }

    @Test
    void anAnswerShowsThatItWasRead() {
        assertThat(Workflow.after(Status.RECEIVED, Step.REPLY)).contains(Status.ACKNOWLEDGED);
        assertThat(Workflow.after(Status.RECEIVED, Step.ASK)).contains(Status.ACKNOWLEDGED);
        assertThat(Workflow.after(Status.IN_PROGRESS, Step.REPLY)).contains(Status.IN_PROGRESS);
        assertThat(Workflow.after(Status.ACKNOWLEDGED, Step.ACKNOWLEDGE)).isEmpty();
    }

    @Test
    void whatIsFinishedIsOpenedAgainByTheVerdictAlone() {
        assertThat(Workflow.after(Status.DONE, Step.REOPEN)).contains(Status.ACKNOWLEDGED);
        assertThat(Workflow.after(Status.DECLINED, Step.REOPEN)).contains(Status.ACKNOWLEDGED);
        assertThat(Workflow.open(Status.DONE)).as("a cadre may still talk").isEqualTo(List.of(Step.REPLY, Step.ASK));
        assertThat(Workflow.after(Status.DONE, Step.DECLINE)).isEmpty();
    }

    @Test
    void whatIsWithdrawnStays() {
        for (Step step : Step.values()) {
            assertThat(Workflow.after(Status.WITHDRAWN, step)).as("%s", step).isEmpty();
        }
    }

    @Test
    void aPartStaysAThreadOfItsOwn() {
        for (Step step : Step.values()) {
            assertThat(Workflow.after(Status.MERGED, step))
                    .as("%s", step)
                    .isEqualTo(
                            switch (step) {
                                case REOPEN, RELEASE -> Optional.of(Status.ACKNOWLEDGED);
                                case WITHDRAW -> Optional.of(Status.WITHDRAWN);
                                case REPLY, ASK -> Optional.of(Status.MERGED);
                                case ACKNOWLEDGE, PROMISE, DONE, DECLINE, MERGE, JOIN -> Optional.empty();
                            });
        }
        assertThat(Workflow.open(Status.MERGED)).as("a cadre may still talk").isEqualTo(List.of(Step.REPLY, Step.ASK));
    }

    @Test
    void everyStepHasARow() {
        assertThat(Workflow.RULES.stream().map(Workflow.Rule::step).distinct())
                .containsExactlyInAnyOrder(Step.values());
    }
}
