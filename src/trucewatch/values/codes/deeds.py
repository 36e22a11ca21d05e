"""The deeds an incident is made of."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.values.codes.base import Code


class DeedKind(
    Code, en="kind of deed", ar="نوع الفعل", source="ours, after OHCHR, ICRC and SNHR terms"
):
    """One act or omission, named without judging whether it was unlawful or a breach."""

    # Force
    DIRECT_FIRE = "direct_fire", "direct fire", "إطلاق نار مباشر"
    SHELLING = "shelling", "shelling", "قصف بالقذائف"
    AIR_STRIKE = "air_strike", "air strike", "غارة جوية"
    DRONE_STRIKE = "drone_strike", "drone strike", "ضربة بطائرة مسيّرة"
    MISSILE = "missile", "missile strike", "قصف بالصواريخ"
    BARREL_BOMB = "barrel_bomb", "barrel bomb", "قصف بالبراميل المتفجرة"
    SNIPER = "sniper", "sniper fire", "قنص"
    MINE = "mine", "mine", "لغم"
    OVERFLIGHT = "overflight", "overflight", "تحليق"
    # Ground
    INCURSION = "incursion", "incursion", "توغل"
    ADVANCE = "advance", "advance", "تقدم"
    REINFORCEMENT = "reinforcement", "reinforcement", "تعزيز القوات"
    FORTIFICATION = "fortification", "fortification", "تحصين"
    DEMOLITION = "demolition", "demolition", "هدم"
    WEAPON_PRESENT = "weapon_present", "weapon where none may be", "وجود سلاح في منطقة محظورة"
    # Persons
    KILLING = "killing", "killing", "قتل"
    EXECUTION = "execution", "execution", "إعدام"
    WOUNDING = "wounding", "wounding", "إصابة بجراح"
    ARREST = "arrest", "arrest", "اعتقال"
    DETENTION = "detention", "detention", "احتجاز"
    ABDUCTION = "abduction", "abduction", "اختطاف"
    ENFORCED_DISAPPEARANCE = "enforced_disappearance", "enforced disappearance", "اختفاء قسري"
    TORTURE = "torture", "torture", "تعذيب"
    HUMILIATION = "humiliation", "humiliation", "معاملة مهينة"
    RAPE_AND_SEXUAL_VIOLENCE = (
        "rape_and_sexual_violence",
        "rape and sexual violence",
        "اغتصاب وعنف جنسي",
    )
    FORCED_DISPLACEMENT = "forced_displacement", "forced displacement", "تشريد قسري"
    HOSTAGE_TAKING = "hostage_taking", "hostage-taking", "أخذ رهائن"
    # Evacuation
    CONVOY_STOPPED = "convoy_stopped", "convoy stopped", "إيقاف قافلة"
    FIRE_ON_CONVOY = "fire_on_convoy", "fire on a convoy", "إطلاق نار على قافلة"
    FIRE_ON_AMBULANCE = "fire_on_ambulance", "fire on an ambulance", "إطلاق نار على سيارة إسعاف"
    ROUTE_CLOSED = "route_closed", "route closed", "إغلاق الطريق"
    ESCORT_EXPELLED = "escort_expelled", "escort expelled", "إبعاد المرافقين"
    SEARCH_BEYOND_TERMS = (
        "search_beyond_terms",
        "search beyond the terms",
        "تفتيش يتجاوز بنود الاتفاق",
    )
    PROPERTY_SEIZED = "property_seized", "property seized", "الاستيلاء على ممتلكات"
    PERSONS_REMOVED = "persons_removed", "persons removed", "إنزال أشخاص من القافلة"
    CONVOY_SENT_BACK = "convoy_sent_back", "convoy sent back", "إعادة القافلة"
    VEHICLE_BURNED = "vehicle_burned", "vehicle burned", "إحراق مركبة"
    SUSPENSION = "suspension", "suspension", "تعليق العملية"
    # Access
    AID_BLOCKED = "aid_blocked", "aid blocked", "منع المساعدات"
    SIEGE = "siege", "siege", "حصار"
    MONITOR_DENIED = "monitor_denied", "access denied to monitors", "منع المراقبين من الوصول"
    THREAT_TO_RELIEF_WORKER = (
        "threat_to_relief_worker",
        "threat to a relief worker",
        "تهديد عامل إغاثة",
    )
    # Other
    LOOTING = "looting", "looting", "نهب"
    ATTACK_ON_HOSPITAL = "attack_on_hospital", "attack on a hospital", "هجوم على مستشفى"
    ATTACK_ON_SCHOOL = "attack_on_school", "attack on a school", "هجوم على مدرسة"
    CULTURAL_PROPERTY = (
        "cultural_property",
        "attack on cultural property",
        "هجوم على ممتلكات ثقافية",
    )
    OTHER = "other", "other", "غير ذلك"
    UNKNOWN = "unknown", "unknown", "غير معروف"

    @classmethod
    def commonly(cls) -> Iterator[tuple[str, DeedKind]]:
        """A shooting may be direct fire or a sniper's: each is offered."""
        return ((word, kind) for words, kinds in _COMMONLY for word in words for kind in kinds)


_COMMONLY: tuple[tuple[tuple[str, ...], tuple[DeedKind, ...]], ...] = (
    (
        ("shooting", "shots", "gunfire", "small arms fire", "firing", "رمي", "إطلاق رصاص", "رشقات"),
        (DeedKind.DIRECT_FIRE, DeedKind.SNIPER),
    ),
    (
        ("bombing", "bombardment", "قصف", "تفجير"),
        (DeedKind.SHELLING, DeedKind.AIR_STRIKE, DeedKind.MISSILE),
    ),
    (
        ("artillery", "mortar", "rocket", "rockets", "مدفعية", "قصف مدفعي", "هاون"),
        (DeedKind.SHELLING,),
    ),
    (("air raid", "airstrike", "bombing raid", "قصف جوي"), (DeedKind.AIR_STRIKE,)),
    (("raid", "storming", "attack", "اقتحام", "مداهمة"), (DeedKind.INCURSION, DeedKind.ADVANCE)),
    (("kidnapping", "kidnap", "خطف"), (DeedKind.ABDUCTION, DeedKind.HOSTAGE_TAKING)),
    (
        ("detained", "imprisonment", "توقيف", "حبس"),
        (DeedKind.DETENTION, DeedKind.ARREST),
    ),
    (("murder", "shot dead", "deaths", "قتلى", "اغتيال"), (DeedKind.KILLING, DeedKind.EXECUTION)),
    (("injury", "injuries", "injured", "جرحى", "إصابة"), (DeedKind.WOUNDING,)),
    (("theft", "robbery", "pillage", "سرقة", "سلب"), (DeedKind.LOOTING, DeedKind.PROPERTY_SEIZED)),
    (("displacement", "تهجير", "نزوح"), (DeedKind.FORCED_DISPLACEMENT,)),
    (("blockade", "حصار خانق"), (DeedKind.SIEGE, DeedKind.AID_BLOCKED)),
    (("drone", "مسيرة", "طائرة بدون طيار"), (DeedKind.DRONE_STRIKE, DeedKind.OVERFLIGHT)),
)
"""Words of daily use, and the kinds of deed that they may mean."""
