package org.massline.chat;

/**
 * Something to be said, as a value: a record whose components are the arguments of one text in the catalogues.
 *
 * <p>The families are sealed interfaces named {@code <Family>Text}; the text of the record {@code Received} in {@code
 * ContributorText} has the key {@code contributor.received}, and each component is an argument by its own name. A
 * component is a {@link String} (shown literally, whatever it contains), an {@link Integer} or {@link Long}, an enum (an
 * ICU {@code select} on its name in lower case), a {@link java.time.LocalDate}, a {@link
 * org.massline.model.SuggestionNumber}, {@link org.massline.model.Topic} (by its name), {@link
 * org.massline.model.Language}, {@link Passage}, another phrase, or a list of phrases (joined as the language joins lists).
 */
public interface Phrase {}
