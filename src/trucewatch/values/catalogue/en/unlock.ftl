# Bringing a locked workspace back.

unlock-none =
    The file was opened, and it is no locked workspace. Nothing of it was kept.
unlock-in-use =
    { $folder } is not empty, and nothing is written over. Please name another folder with --into.
