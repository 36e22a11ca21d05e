# The ground that maps are drawn on.

basemap-format = { $file } has no ending that is known here. Please give one of: { $known }
basemap-missing = { $file } is not there. Please look at its name.
basemap-broken = { $file } cannot be read as map data. Please take it again from where it came.
basemap-projected = { $file } is in { $crs }. Please convert it to longitude and latitude (EPSG:4326), for example: ogr2ogr -t_srs EPSG:4326 out.gpkg { $file }
basemap-no-reader = Reading map data needs one package more. Please install it: pip install "trucewatch[maps]"
basemap-source = Maps have to say whose data they are drawn on. Please give the source, in at most { $most } characters.
basemap-nothing = { $file } holds nothing that a base map shows, so nothing was changed. Please look with --dry-run what it holds, or say with --show-as what all of it is.
basemap-no-such = “{ $given }” is not something a base map shows. Please give one of: { $known }.
basemap-not-there = No file by the name of { $name } was brought. Please look with: trucewatch basemap list
