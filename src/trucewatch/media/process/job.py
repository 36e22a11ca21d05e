"""What a reading process is asked to do with the one file it is given."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum

from trucewatch.media.limits import LIMITS, Limits


class Stage(StrEnum):
    """The two halves of a reading. What one has told is kept when the other brings it down."""

    CONTENT = "content"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Job:
    """Stages to go through, in order; exiftool: the path of the program, empty where there is none."""

    stages: tuple[Stage, ...] = (Stage.CONTENT, Stage.METADATA)
    exiftool: str = ""
    limits: Limits = field(default=LIMITS)

    def text(self) -> str:
        """The job as JSON."""
        stages = [stage.value for stage in self.stages]
        return json.dumps(
            {"stages": stages, "exiftool": self.exiftool, "limits": self.limits.plain()}
        )

    @staticmethod
    def parse(text: str) -> Job:
        """Read it. It comes from our own parent process, so that anything wrong is a bug."""
        told = json.loads(text)
        stages = tuple(Stage(stage) for stage in told["stages"])
        return Job(stages, told["exiftool"], Limits(**told["limits"]))
