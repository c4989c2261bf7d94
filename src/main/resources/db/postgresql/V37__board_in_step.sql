-- V8 keeps what the board shows of a suggestion in step with it from the next change of the suggestion on. What was on the board
-- before is brought into step here: to the same as before, and the triggers of V8 do the rest.
update suggestion set status = status where number in (select number from board_entry);
