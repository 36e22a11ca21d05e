"""What lies on the ground that incidents are shown on."""

from trucewatch.values.codes.base import Code


class Ground(
    Code, en="what a base map shows", ar="ما تعرضه خريطة الأساس", source="ours, after OpenStreetMap"
):
    """What a part of a base map is, the lowest first."""

    BUILT = "built", "built-up area", "منطقة مبنية"
    WATER = "water", "lake or sea", "مسطح مائي"
    WATERWAY = "waterway", "river or canal", "نهر أو قناة"
    ROAD = "road", "road", "طريق"
    RAILWAY = "railway", "railway", "سكة حديدية"
    BOUNDARY = "boundary", "boundary", "حدود"
    SETTLEMENT = "settlement", "settlement", "تجمع سكاني"
    UNKNOWN = "unknown", "unknown", "غير معروف"
