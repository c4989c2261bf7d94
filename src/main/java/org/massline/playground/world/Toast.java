package org.massline.playground.world;

import java.time.Instant;

/**
 * What a person saw after tapping a button: the text of answerCallbackQuery.
 *
 * @param text empty when the bot only stopped the button from waiting
 * @param alert a dialog to be closed, instead of a line that goes away by itself
 */
public record Toast(Instant shown, String text, boolean alert) {}
