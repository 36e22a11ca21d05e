"""What a reading process is asked to do with the one file it is given."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum

from trucewatch.media.covering import NOTHING_COVERED, Covering
from trucewatch.media.limits import LIMITS, Limits


class Stage(StrEnum):
    """The two halves of a reading. What one has told is kept when the other brings it down.

    REDACT and VEIL are no readings: a copy with parts of it covered is made, or one of a few grey
    points.
    """

    CONTENT = "content"
    METADATA = "metadata"
    REDACT = "redact"
    VEIL = "veil"


@dataclass(frozen=True, slots=True)
class Job:
    """Stages to go through, in order; exiftool: the path of the program, empty where there is none."""

    stages: tuple[Stage, ...] = (Stage.CONTENT, Stage.METADATA)
    exiftool: str = ""
    limits: Limits = field(default=LIMITS)
    covering: Covering = NOTHING_COVERED

    def text(self) -> str:
        """The job as JSON."""
        stages = [stage.value for stage in self.stages]
        told = {"stages": stages, "exiftool": self.exiftool, "limits": self.limits.plain()}
        return json.dumps(told | {"covering": self.covering.plain()})

    @staticmethod
    def parse(text: str) -> Job:
        """Read it. It comes from our own parent process, so that anything wrong is a bug."""
        told = json.loads(text)
        stages = tuple(Stage(stage) for stage in told["stages"])
        return Job(
            stages, told["exiftool"], Limits(**told["limits"]), Covering.parse(told["covering"])
        )
