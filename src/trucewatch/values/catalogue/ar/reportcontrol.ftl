# Who held which place.

reportcontrol-title = السيطرة على الأماكن
reportcontrol-said = قد يسري بند على كل مكان تسيطر عليه جهة ما. يبيّن الجدول من كان يسيطر على كل مكان، وعلى قول من.
reportcontrol-table = السيطرة على الأماكن
reportcontrol-place = المكان
reportcontrol-holder = تحت سيطرة
reportcontrol-period = المدة
reportcontrol-told = المصدر
reportcontrol-share = { $place }: { $percent }
reportcontrol-percent = { $count }%
reportcontrol-contested = متنازع عليه
