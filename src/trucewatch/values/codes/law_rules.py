"""Rules of customary humanitarian law that a reader may want to look up beside a deed.

Numbers are those of the ICRC study of customary international humanitarian law (2005); the short
titles are our own words, never the text of a rule. That a rule is named says only that it may
bear on such a deed: whether it was violated is for people to determine.
"""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.values.codes.deeds import DeedKind as D
from trucewatch.values.codes.incidents import Target as T

SOURCE = "ICRC, Customary International Humanitarian Law, Volume I: Rules (2005)"


@dataclass(frozen=True, slots=True)
class LawRule:
    """One rule by its number, with the deeds and targets it may bear on (no target: any)."""

    number: int
    en: str
    ar: str
    deeds: frozenset[D]
    targets: frozenset[T] = frozenset()

    def label(self, lang: str) -> str:
        """The short title in "en" or "ar"."""
        return {"en": self.en, "ar": self.ar}[lang]

    def may_bear_on(self, deed: D, target: T) -> bool:
        """Whether to name the rule beside this deed; an unknown target excludes nothing."""
        fits = not self.targets or target is T.UNKNOWN or target in self.targets
        return deed in self.deeds and fits


_AREA_FIRE = frozenset({D.SHELLING, D.AIR_STRIKE, D.DRONE_STRIKE, D.MISSILE, D.BARREL_BOMB, D.MINE})
_ATTACKS = _AREA_FIRE | {
    D.DIRECT_FIRE,
    D.SNIPER,
    D.FIRE_ON_CONVOY,
    D.FIRE_ON_AMBULANCE,
    D.ATTACK_ON_HOSPITAL,
    D.ATTACK_ON_SCHOOL,
    D.CULTURAL_PROPERTY,
}
_HARM = frozenset({D.KILLING, D.EXECUTION, D.WOUNDING})
_HELD = frozenset(
    {
        D.ARREST,
        D.DETENTION,
        D.ABDUCTION,
        D.ENFORCED_DISAPPEARANCE,
        D.HOSTAGE_TAKING,
        D.PERSONS_REMOVED,
    }
)
_ILL_TREATMENT = frozenset({D.TORTURE, D.HUMILIATION, D.RAPE_AND_SEXUAL_VIOLENCE})
_OBSTRUCTION = frozenset(
    {D.CONVOY_STOPPED, D.CONVOY_SENT_BACK, D.ROUTE_CLOSED, D.ESCORT_EXPELLED, D.SUSPENSION}
)
_TAKING = frozenset({D.LOOTING, D.PROPERTY_SEIZED})
_RELIEF_STOPPED = frozenset({D.AID_BLOCKED, D.SIEGE, D.ROUTE_CLOSED})

_CIVILIANS = frozenset(
    {
        T.CIVILIANS,
        T.EVACUEES,
        T.CONVOY,
        T.RESIDENTIAL_AREA,
        T.JOURNALIST,
        T.RESCUE_WORKER,
        T.RELIEF_PERSONNEL,
        T.MEDICAL_PERSONNEL,
        T.MONITORS,
    }
)
_CIVILIAN_OBJECTS = frozenset(
    {
        T.RESIDENTIAL_AREA,
        T.CONVOY,
        T.MEDICAL_UNIT,
        T.MEDICAL_TRANSPORT,
        T.RELIEF_OBJECTS,
        T.CULTURAL,
    }
)
_MEDICAL = frozenset({T.MEDICAL_PERSONNEL, T.MEDICAL_UNIT, T.MEDICAL_TRANSPORT})
_RELIEF = frozenset({T.RELIEF_PERSONNEL, T.RELIEF_OBJECTS})
_WOUNDED = frozenset({T.WOUNDED_AND_SICK, T.EVACUEES, T.CONVOY})
_IN_POWER = _CIVILIANS | {T.WOUNDED_AND_SICK, T.FIGHTERS_HORS_DE_COMBAT, T.DETAINEES}
_ON_MEDICAL = _ATTACKS | _HARM | {D.VEHICLE_BURNED}

LAW_RULES = (
    LawRule(
        1,
        "telling civilians from fighters in attack",
        "التمييز بين المدنيين والمقاتلين في الهجوم",
        _ATTACKS | {D.KILLING, D.WOUNDING},
        _CIVILIANS | {T.WOUNDED_AND_SICK},
    ),
    LawRule(
        7,
        "telling civilian objects from military objectives",
        "التمييز بين الأعيان المدنية والأهداف العسكرية",
        _ATTACKS | {D.DEMOLITION, D.VEHICLE_BURNED},
        _CIVILIAN_OBJECTS,
    ),
    LawRule(
        11,
        "no indiscriminate attack",
        "حظر الهجمات العشوائية",
        _AREA_FIRE | {D.DIRECT_FIRE, D.FIRE_ON_CONVOY},
        _CIVILIANS | _CIVILIAN_OBJECTS,
    ),
    LawRule(
        14,
        "proportion between expected harm and advantage",
        "التناسب بين الضرر المتوقع والميزة العسكرية",
        _ATTACKS,
        _CIVILIANS | _CIVILIAN_OBJECTS,
    ),
    LawRule(
        24,
        "moving civilians away from military objectives",
        "إبعاد المدنيين عن محيط الأهداف العسكرية",
        _OBSTRUCTION,
        _CIVILIANS | {T.WOUNDED_AND_SICK},
    ),
    LawRule(
        25,
        "protection of medical personnel",
        "حماية أفراد الخدمات الطبية",
        _ON_MEDICAL | _HELD,
        frozenset({T.MEDICAL_PERSONNEL}),
    ),
    LawRule(
        28,
        "protection of medical units",
        "حماية الوحدات الطبية",
        _ON_MEDICAL | _TAKING,
        frozenset({T.MEDICAL_UNIT}),
    ),
    LawRule(
        29,
        "protection of medical transports",
        "حماية وسائط النقل الطبي",
        _ON_MEDICAL | _OBSTRUCTION | _TAKING,
        frozenset({T.MEDICAL_TRANSPORT}),
    ),
    LawRule(
        30,
        "protection of those who bear the distinctive emblem",
        "حماية حاملي الشارة المميزة",
        _ON_MEDICAL,
        _MEDICAL,
    ),
    LawRule(
        31,
        "safety of relief personnel",
        "سلامة أفراد الإغاثة",
        _ATTACKS | _HARM | _HELD | {D.THREAT_TO_RELIEF_WORKER, D.ESCORT_EXPELLED},
        frozenset({T.RELIEF_PERSONNEL}),
    ),
    LawRule(
        32,
        "protection of relief objects",
        "حماية أعيان الإغاثة",
        _ATTACKS | _TAKING | {D.VEHICLE_BURNED, D.DEMOLITION},
        frozenset({T.RELIEF_OBJECTS}),
    ),
    LawRule(
        53,
        "no starvation of civilians as a method of war",
        "حظر تجويع المدنيين أسلوبًا للحرب",
        frozenset({D.AID_BLOCKED, D.SIEGE}),
    ),
    LawRule(
        55,
        "passage of relief to civilians in need",
        "مرور الإغاثة إلى المدنيين المحتاجين",
        _RELIEF_STOPPED | {D.ESCORT_EXPELLED, D.LOOTING},
        _CIVILIANS | _RELIEF | {T.WOUNDED_AND_SICK},
    ),
    LawRule(
        56,
        "freedom of movement of relief personnel",
        "حرية تنقل أفراد الإغاثة",
        _RELIEF_STOPPED | {D.ESCORT_EXPELLED, D.THREAT_TO_RELIEF_WORKER},
        frozenset({T.RELIEF_PERSONNEL}),
    ),
    LawRule(
        87,
        "humane treatment",
        "المعاملة الإنسانية",
        _ILL_TREATMENT | _HELD | _HARM,
        _IN_POWER,
    ),
    LawRule(
        89,
        "no murder",
        "حظر القتل العمد",
        frozenset({D.KILLING, D.EXECUTION}),
        _IN_POWER,
    ),
    LawRule(
        90,
        "no torture, cruelty or outrage on dignity",
        "حظر التعذيب والقسوة والاعتداء على الكرامة",
        _ILL_TREATMENT,
    ),
    LawRule(
        96,
        "no taking of hostages",
        "حظر أخذ الرهائن",
        frozenset({D.HOSTAGE_TAKING, D.ABDUCTION}),
    ),
    LawRule(
        98,
        "no enforced disappearance",
        "حظر الاختفاء القسري",
        _HELD,
    ),
    LawRule(
        99,
        "no arbitrary deprivation of liberty",
        "حظر الحرمان التعسفي من الحرية",
        _HELD | {D.CONVOY_STOPPED},
        _IN_POWER,
    ),
    LawRule(
        109,
        "search for, collection and evacuation of the wounded",
        "البحث عن الجرحى وجمعهم وإجلاؤهم",
        _OBSTRUCTION | {D.FIRE_ON_AMBULANCE},
        _WOUNDED | _MEDICAL,
    ),
    LawRule(
        110,
        "care of the wounded and sick",
        "رعاية الجرحى والمرضى",
        _RELIEF_STOPPED | {D.ATTACK_ON_HOSPITAL, D.SUSPENSION},
        _WOUNDED | _MEDICAL,
    ),
    LawRule(
        111,
        "protection of the wounded from ill-treatment and pillage",
        "حماية الجرحى من سوء المعاملة والنهب",
        _ILL_TREATMENT | _HARM | _TAKING,
        frozenset({T.WOUNDED_AND_SICK}),
    ),
    LawRule(
        117,
        "accounting for the missing",
        "الكشف عن مصير المفقودين",
        _HELD,
    ),
    LawRule(
        129,
        "no forced displacement",
        "حظر التشريد القسري",
        frozenset({D.FORCED_DISPLACEMENT}),
    ),
    LawRule(
        131,
        "treatment of displaced people",
        "معاملة النازحين",
        _RELIEF_STOPPED | _TAKING | {D.FORCED_DISPLACEMENT},
        _CIVILIANS | {T.WOUNDED_AND_SICK},
    ),
)
"""Every rule of words.md, by number."""


def rules_for(deed: D, target: T) -> tuple[LawRule, ...]:
    """The rules that may bear on a deed against a target, by number."""
    return tuple(rule for rule in LAW_RULES if rule.may_bear_on(deed, target))
