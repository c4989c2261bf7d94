package org.massline;

import java.util.List;
import java.util.stream.Collectors;

/** The settings will not do; the message names each that is wrong, a line each. */
public final class InvalidSettings extends Exception {
    private final transient List<SettingProblem> problems;

    InvalidSettings(List<SettingProblem> problems) {
        super(problems.stream().map(SettingProblem::line).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<SettingProblem> problems() {
        return problems;
    }
}
