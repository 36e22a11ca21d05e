# Opening and making a workspace.

workspace-not-here =
    { $folder } is no workspace: it has no file trucewatch.toml. Please either name a folder that has one, or make one with: trucewatch init { $folder }
workspace-not-found =
    No workspace was found in { $folder } or above it. Please either go into one, name it with --workspace, or make one with: trucewatch init FOLDER
workspace-file-broken =
    { $file } cannot be read: { $problem }. Please either mend the line it names, or restore the file from a backup. Nothing else was touched.
workspace-newer =
    This workspace has the format { $found }; this program knows formats up to { $known }. Please install a newer version of Trucewatch. Nothing was changed.
workspace-file-lacks =
    { $file } lacks “{ $key }”. Please either add the line, or restore the file from a backup.
workspace-name =
    “{ $given }” cannot begin the codes of a workspace. Please give one to eight capital letters A to Z or digits, such as A or ALP, beginning with a letter.
workspace-folder-in-use =
    { $folder } already holds files, and a new workspace would mix with them. Please either name an empty folder, or open the workspace that is there.
workspace-database-newer =
    The database was made by a newer version of Trucewatch (it has the change “{ $migration }”). Please install that version. Nothing was changed.
workspace-database-older =
    The database was made by an older version of Trucewatch. Please make a backup of the folder, then run: trucewatch upgrade
workspace-no-member =
    There is no member “{ $username }” in this workspace. Please either give a name out of the list that “trucewatch member” shows, or record one with: trucewatch member { $username }
workspace-no-case =
    There is no case “{ $case }” in this workspace. Please give one of: { $known }
workspace-several-cases =
    This workspace holds several cases. Please name one with --case, out of: { $known }
workspace-empty =
    This workspace holds no case yet. Please import one with: trucewatch import FOLDER
workspace-database-absent =
    The database of this workspace is not at { $path }. Please either connect the medium that holds it, or restore the folder from a backup. Nothing was made in its place.
workspace-no-driver =
    This workspace lies on a PostgreSQL server, and the program that speaks to it is not installed. Please install it with: pip install "trucewatch[postgresql]"
workspace-database-silent =
    The database “{ $name }” at { $host } does not answer, or does not let this user in. Please check that the server runs and that the address in trucewatch.toml is right. Nothing was changed.
workspace-database-in-use =
    That database holds something already, perhaps another workspace. Please give the address of an empty one. Nothing was changed.
workspace-database-damaged =
    The file of the database is damaged, or is no database. Please restore the folder from a backup, and keep the damaged file: it may be evidence. Nothing was changed.
workspace-keys-in-use =
    { $folder } holds keys or other files already, and keys are never replaced. Please name an empty folder for the keys.
workspace-member-exists =
    There is a member “{ $username }” already. Please choose another name.
workspace-member-same =
    There is a member “{ $username }” already, and “{ $given }” is the same name: capitals, vowel marks and forms of letters make no difference. Please choose another.
workspace-member-several =
    “{ $username }” may be { $names }. Please write one of these names exactly so.
workspace-objects-key =
    { $file } has the line “{ $key }” in [{ $table }], which Trucewatch does not know. Please take it out. Credentials never stand in this file: they belong into the environment or the AWS files of the user.
workspace-objects-value =
    { $file } has a value for “{ $key }” in [{ $table }] that cannot be. Please read “Where objects are kept” in docs/format.md and mend the line.
workspace-objects-unchangeable =
    { $file } is written in a way that Trucewatch does not change for certain. Please put the lines about objects into a table [{ $table }] of their own, and do it again. Nothing was changed.
workspace-member-name =
    “{ $given }” cannot be the name of a member: please give 1 to 60 letters, digits, dots, hyphens or underscores, without spaces.
workspace-file-unchangeable =
    { $file } is written in a way that its lines could not be changed for certain. Please write each value on a line of its own, “name = value”, with tables at the end, and repeat the command.
