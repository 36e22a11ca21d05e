# Copies of a workspace, restored backups, and work that was stopped half way.

copies-not-in-place =
    { $folder } is not where this workspace last worked: it was copied, moved to another disk, or came back from a backup. So that two copies never go on under one name, nothing is recorded here until you say which it is. Please either run “trucewatch takeover”, if the other folder is given up and this is its newest state; or “trucewatch restore”, if a backup was put back and later work is lost; or “trucewatch clone --here --name B”, if both are to go on. Showing and verifying work as they are.
copies-unfinished =
    Work on this workspace was stopped half way. Please repeat “{ $command }”; it goes on where it stopped. Nothing else was done.
copies-in-place =
    This workspace lies where it last worked, so there is nothing to take over.
copies-name-taken =
    The letters { $name } have stood in short codes of this workspace already. Please choose others, such as B.
copies-clone-name =
    A clone gives short codes of its own. Please say the letters they begin with: --name B.
copies-clone-server =
    The records of this workspace lie on a PostgreSQL server and cannot be copied into a folder. Please make a new workspace with “trucewatch init”, and take packages over with “trucewatch import”.
copies-clone-folder =
    { $folder } is not empty. Please name a folder that is new or empty.
copies-clone-outside =
    { $folder } lies within this workspace. Please name a folder elsewhere, best on another medium.
copies-clone-shared =
    The files of evidence of both copies lie in one place, { $where }: what is erased in one would be missed in the other. Please make the clone from the other copy, which gives it files of its own: trucewatch clone FOLDER --name B
