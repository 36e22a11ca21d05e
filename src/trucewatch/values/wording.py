"""Values in running words, English and Arabic, for messages, reports and pages.

One door to the wording of every value type; the words themselves are in the catalogue.
"""

from trucewatch.values.calendar_words import month_name, weekday_name
from trucewatch.values.running_words import isolate
from trucewatch.values.say_counts import in_digits as digits
from trucewatch.values.say_counts import say_count, say_number
from trucewatch.values.say_periods import say_duration, say_hours, say_period
from trucewatch.values.say_routes import say_route
from trucewatch.values.say_times import say_date, say_when
from trucewatch.values.say_widths import say_widths

__all__ = [
    "digits",
    "isolate",
    "month_name",
    "say_count",
    "say_date",
    "say_duration",
    "say_hours",
    "say_number",
    "say_period",
    "say_route",
    "say_when",
    "say_widths",
    "weekday_name",
]
