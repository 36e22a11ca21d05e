"""A refusal: this act may not go on, told in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucewatch.values.message import Message

if TYPE_CHECKING:
    from trucewatch.values.message import Arg


class Refusal(Exception):
    """The input or the act is refused; the message says what, where, and what to do instead.

    because: the several reasons there may be, each a sentence with what to do about it.
    Never carries protected text: a refusal may be printed, logged and sent.
    """

    def __init__(self, message: Message, because: tuple[Message, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.because = because

    @property
    def code(self) -> str:
        """The code of the message, "<topic>-<name>"."""
        return self.message.code

    def __str__(self) -> str:
        return self.message.text("en")


def refuse(code: str, /, **args: Arg) -> Refusal:
    """The refusal with this code and these arguments: `raise refuse("values-empty", ...)`."""
    return Refusal(Message(code, args))
