# Incidents on a map.

mapping-section = Incidents on the map
mapping-to = Show these on a map
mapping-list = Show these in a list
mapping-title = Where the incidents happened
mapping-agreement = The areas and routes of the agreement
mapping-captured = Where it was captured
mapping-spot = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
mapping-spot-named = { $place }: { $told }
mapping-drawn = { $count ->
    [one] The map is drawn from { $count } incident.
   *[other] The map is drawn from { $count } incidents.
}
mapping-more = These are the newest; there are more. Set the filters to see others.
mapping-cells = Where there are so many, they are counted in squares of some 14 km, each with its mark in the middle; one that names several places is counted at each.
mapping-squares = Where there are so many, those close together are counted with one mark; one that names several places is counted at each.
mapping-undrawn = { $count ->
    [one] { $count } of them is at no place whose position is recorded, and has no mark.
   *[other] { $count } of them are at no place whose position is recorded, and have no mark.
}
mapping-none-drawn = { $count ->
    [one] { $count } incident fits, but it is at no place whose position is recorded.
   *[other] { $count } incidents fit, but none is at a place whose position is recorded.
}
mapping-beside = What lies on the map, in words
mapping-key = What the numbers on the map stand for
mapping-places = By place named; each leads to all that lies in it too
mapping-how = A place gets its position where it is corrected: a point with its margin, or an area that was drawn. Many at once come from places.geojson in the case folder, or from a list of places (trucewatch places import).
mapping-ways = Move about on the map
mapping-go-in = + Closer
mapping-go-out = − Farther
mapping-go-north = ↑ North
mapping-go-south = ↓ South
mapping-go-west = ← West
mapping-go-east = → East
mapping-go-whole = The whole map
mapping-keys = On the map: +, − and 0, arrow keys, a double click, dragging, or the wheel with Ctrl. On a touch screen: two fingers move it and bring it closer, one scrolls the page.
mapping-sideways = The picture is wider than this screen: slide it sideways with one finger to see the rest.
mapping-within = { $count ->
    [0] No incident lies in this part of the map.
    [one] { $count } incident lies in this part of the map.
   *[other] { $count } incidents lie in this part of the map.
}
mapping-within-newest = { $count ->
    [0] None of the newest incidents lies in this part of the map; older ones may.
    [one] { $count } of the newest incidents lies in this part of the map; there may be more.
   *[other] { $count } of the newest incidents lie in this part of the map; there may be more.
}
mapping-no-precision = How precisely the positions of these places are known was not stated; what happened may lie farther from the mark than the drawing shows:
mapping-gaps = The position of these places on a route is not recorded, and its line is broken there:
mapping-to-places = To the places
mapping-bare = How to bring a ground under the map
mapping-ground = Roads, water and towns come from map data that whoever looks after the workspace brings once, for example an extract of OpenStreetMap. Everything stays on this machine; no page asks a server elsewhere. The command is:
