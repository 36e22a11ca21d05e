# Whether a server is set up safely: what was found, and (…-do) what to do.

doctor-keys-absent = The keys are not in { $folder }. Who may read them, and who can bring them back after Panic, could not be looked at.
doctor-keys-absent-do = While they are away, nothing protected opens. To work: put in the medium on which they lie.
doctor-keys-closed = The keys are closed: somebody pressed Panic.
doctor-keys-closed-do = Once it is safe: { $command }
doctor-keys-open = Other users of this machine may read keys: { $files }
doctor-keys-open-do = Please run: chmod 700 on the folder, chmod 600 on each file in it. If anybody else was on the machine, change the keys: trucewatch keys rewrap, trucewatch keys rotate.
doctor-keys-private = The keys are readable by this account alone.
doctor-keys-inside = The keys lie inside the folder that they protect ({ $folder }): whoever copies it has both.
doctor-keys-inside-do = Please move them to another medium and say where in trucewatch.toml, in the line keys.
doctor-recipients-none = Nobody was named who could bring the keys back after Panic.
doctor-recipients-none-do = Please make an identity on a medium kept elsewhere: trucewatch keys recipient make /media/usb/name.age-identity
doctor-recipients = { $count ->
    [one] One recipient can bring the keys back after Panic.
   *[other] { $count } recipients can bring the keys back after Panic.
}
doctor-pending = Work was stopped half way: { $command }
doctor-pending-do = Please run it again; until then nobody can record anything.
doctor-backup-none = The keys were never backed up. If this disk fails, nobody opens a protected field again.
doctor-backup-none-do = Please run: trucewatch keys backup /media/usb/keys.age, and keep the medium in another place.
doctor-backup-old = { $count ->
    [one] One record has a key that is younger than the last backup ({ $said }).
   *[other] { $count } records have keys that are younger than the last backup ({ $said }).
}
doctor-backup-old-do = Please back the keys up again: trucewatch keys backup FILE
doctor-backup = Every key is in the last backup ({ $said }).
doctor-folder-open = Other users of this machine may read what is not encrypted: { $files }
doctor-folder-open-do = Please run: chmod 700 on the folder of the workspace.
doctor-folder-private = The folder { $folder } is readable by this account alone.
doctor-room-none = Only { $free } MB are free at { $place }.
doctor-room-none-do = Please make room now: once the disk is full, nothing can be recorded.
doctor-room-little = Room grows short at { $place }: { $free } MB are free.
doctor-room-little-do = Please make room, or move the vault: trucewatch vault move
doctor-room = { $free } MB are free at { $place }.
doctor-never-served = The pages were never served here, so signing in could not be looked at.
doctor-never-served-do = Please begin with: trucewatch serve, then run this again.
doctor-https = Served over https as { $names }: cookies and sessions are bound to it.
doctor-proxy-passed = It answers on { $address } too, past the proxy: whoever reaches that address sends passwords in clear.
doctor-proxy-passed-do = Please let it answer on this machine alone (--host 127.0.0.1), or close the port to everybody but the proxy.
doctor-this-machine = Served to this machine alone ({ $address }).
doctor-workers-sqlite = { $count ->
    [one] { $count } process answers on an SQLite file.
   *[other] { $count } processes answer on one SQLite file: they wait for each other when they write.
}
doctor-workers-sqlite-do = For a team, please use PostgreSQL: docs/deploy.md
doctor-second-factor-missing = These see identities or let others in, and have set up no second factor: { $members }
doctor-second-factor-missing-do = They are asked for one when they next sign in, and see nothing before. If a name is unknown to you: trucewatch grant NAME --end
doctor-second-factor = All who see identities or let others in have set up a second factor.
doctor-database-rights = The role { $role } may do more in PostgreSQL than this program needs: make roles or databases, or everything.
doctor-database-rights-do = Please give the workspace a role of its own: ALTER ROLE name NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION
doctor-database-role = The role { $role } may do in PostgreSQL what it needs, and no more.
doctor-database-clear = The line to the database on { $host } is not encrypted.
doctor-database-clear-do = Please turn on ssl in PostgreSQL and set PGSSLMODE=verify-full, or bring the database to this machine.
doctor-clock-behind = The clock of this machine lags behind the log, whose last entry is of { $last }.
doctor-clock-behind-do = Please set the clock before anything is recorded: timedatectl set-ntp true
doctor-clock = The clock agrees with the log ({ $now }).
doctor-uploads-lapsed = { $count ->
    [one] One upload that nobody went on with lies in clear and has lapsed.
   *[other] { $count } uploads that nobody went on with lie in clear and have lapsed.
}
doctor-uploads-lapsed-do = They are destroyed when somebody next opens the page on which evidence is brought.
doctor-uploads-waiting = { $count ->
    [one] One file that was brought lies in clear and waits to be sealed.
   *[other] { $count } files that were brought lie in clear and wait to be sealed.
}
doctor-uploads-waiting-do = Please ask whoever brought them to seal them or to give them up.
doctor-uploads-none = No file that was brought lies in clear.
doctor-stamps-none = No authority for time stamps is trusted, so nobody outside can say when the log stood where.
doctor-stamps-none-do = Please pin one: trucewatch stamp authority add --help
doctor-stamps-due = { $count ->
    [one] One time stamp could not be had yet, since { $since }.
   *[other] { $count } time stamps could not be had yet, the oldest since { $since }.
}
doctor-stamps-due-do = Please run it when there is a line: trucewatch stamp now --due
doctor-stamps = No time stamp waits.
doctor-witnesses = { $count ->
    [one] One witness is trusted to keep checkpoints.
   *[other] { $count } witnesses are trusted to keep checkpoints.
}
doctor-witnesses-none = Nobody outside keeps checkpoints of the log: if all of it were written anew, nobody could tell.
doctor-witnesses-none-do = Please give checkpoints to somebody else: trucewatch checkpoint export
doctor-pins-unknown = It could not be told whether the libraries are those that were tried: the list of them is not installed along.
doctor-pins-unknown-do = Please install from { $file } with --require-hashes.
doctor-pins-differ = These libraries are of another version than was tried: { $packages }
doctor-pins-differ-do = Please install again: pip install --require-hashes -r { $file }
doctor-pins = All libraries are of the versions that were tried.
doctor-readers-absent = Programs that look into files are absent: { $names }
doctor-readers-absent-do = Files are sealed without them; less is seen in them. Please install them if you can.
doctor-readers = Everything that looks into files is there.
