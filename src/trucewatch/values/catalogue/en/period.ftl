# Refusals of periods. What a period may look like: docs/formats/when.md.

period-empty =
    Nothing is known of this period. Please either write its start or its end, or leave the field out.
period-slashes =
    A period is a start and an end with one slash between them. Please write it so, such as 2016-12-14T09:00/2016-12-15T00:00.
period-open-start =
    A period cannot begin “always”. Please leave the start empty if it is not known, such as /2016-12-13.
period-instant =
    This is one time, and a period is asked for here. Please write start/end, with nothing where one of them is not known, such as 2016-12-14T09:00/, or with two dots where there is no end, such as 2016-12-14T09:00/..
period-part =
    { $part } is one time, some moment of that part of the day, and a period is asked for here. Please write start/end: { $begun } where it began then and the end is not known, or the hours from and until, such as 2016-12-16T20:00/2016-12-17T05:00.
