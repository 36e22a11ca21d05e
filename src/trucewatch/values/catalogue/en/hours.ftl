# Refusals of daily hours. What they may look like: docs/formats/daily-hours.md.

hours-form = “{ $given }” is not hours of the day. Please write from and to, such as 09:00/16:00 or 22:00/06:00[Asia/Damascus].
hours-none = “{ $given }” opens and closes at the same time. Please leave the hours out where it holds all day, or give two times.
hours-zone = “{ $given }” does not say by whose clocks. Please add the zone, such as 09:00/16:00[Asia/Damascus], or give the case a zone.
hours-words = “{ $given }” is not hours of the day. Please write from and to, such as 09:00 to 16:00, or 22:00 to 06:00 (Damascus time).
