# صفحة الحادثة.

incident-deeds = الأفعال، ومن تُنسب إليه
incident-deeds-none = لم يُسجَّل أي فعل بعد: ما الذي جرى، وبأي وسيلة، وضد من.
incident-attribution = الإسناد
incident-unattributed = لم يُنسب هذا الفعل إلى أحد.
incident-tallies = الأعداد بحسب المصدر
incident-tallies-never-added = توضع أعداد المصادر المختلفة جنبًا إلى جنب ولا تُجمع أبدًا.
incident-tallies-none = لم يُسجَّل أي عدد لهذه الحادثة.
incident-figure = العدد
incident-no-source = لم يُذكر مصدر
incident-rests-on = ما تستند إليه الرواية
incident-unsourced = لم يُذكر مصدر للرواية كلها؛ وقد يكون لأجزائها مصادرها.
incident-evidence = الأدلة
incident-evidence-none = لا صورة ولا مقطع مصوّرًا ولا وثيقة مرتبطة بهذه الحادثة.
incident-rulings = قرارات البتّ
incident-rulings-none = لم يبتّ أحد بعد في ما إذا كان بند قد خُرق.
incident-withdrawn-with = سُحب مع الحادثة
incident-verify = التحقق من الحادثة
