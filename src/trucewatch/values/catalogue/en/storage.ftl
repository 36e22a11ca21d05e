# Where objects are kept: buckets, their servers, moving.

storage-no-program =
    The objects of this workspace lie in a bucket, and the program that speaks to it is not installed. Please install it with: pip install "trucewatch[s3]"
storage-endpoint-unsafe =
    The address of the storage server { $host } is not one to trust evidence to. Please give an address that begins with https:// and holds no name and no password; credentials belong into the environment or the AWS files of the user.
storage-no-credentials =
    There are no credentials for { $where }. Please either set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with AWS_PROFILE. They do not belong into trucewatch.toml.
storage-silent =
    The server of { $where } does not answer, or broke off ({ $code }). Nothing counts as stored that it did not confirm. Please check the connection and do it again: it goes on where it stopped.
storage-bucket-absent =
    There is no bucket at { $where }. Please either check its name, region and server, or make it first.
storage-clock =
    The server of { $where } refuses because the clock of this computer is wrong. Please set it right and do it again.
storage-arrived-otherwise =
    What arrived at { $where } is not what was sent ({ $code }): it was altered on its way, or the server is at fault. Nothing was kept of it. Please do it again, and if this comes back, use another server.
storage-full =
    There is no more room at { $where } ({ $code }). Nothing counts as stored that was not confirmed. Please make room, or ask whoever runs the server, and do it again.
storage-not-permitted =
    Access to { $where } is not permitted ({ $code }). Please check the credentials and what they are allowed to do in this bucket.
storage-troubled =
    The server of { $where } is in trouble ({ $code }), also after several attempts. Nothing counts as stored that it did not confirm. Please do it again later: it goes on where it stopped.
storage-answer =
    The server of { $where } gave an answer that Trucewatch does not understand ({ $code }). Nothing counts as stored that it did not confirm. Please check whether it speaks S3 with conditional writes.
storage-no-lock =
    The bucket { $where } does not lock objects, but trucewatch.toml asks for lock_days. Please either use a bucket that was made with object lock, or take the line out.
storage-locked =
    The bucket { $where } must keep this object until its lock ends (object lock). Please either wait for that day, or ask whoever may lift the lock. If the object is encrypted, its key is destroyed already and nobody can read it.
storage-moved =
    The objects are being moved, or were moved, from { $where } to { $to }, so nothing can be put there. Please do it again; if this comes back, finish the moving with: trucewatch vault move --to { $to }
storage-carried-otherwise =
    An object carried to { $to } is not the same there ({ $digest }). It was taken away again; what lies at the old place is untouched. Please do it again, and if this comes back, use another disk or server.
storage-target-differs =
    At { $to } lies something else under the name of an object ({ $digest }). It was left as it is: it may be evidence. Please keep a copy of it, take it away from there, and do it again.
storage-target-within =
    { $to } lies within the place where the objects are now, or around it. Please choose a place apart.
storage-target-in-use =
    { $to } holds something that is no object ({ $name }). Please choose an empty place, or one to which objects were moved before.
storage-nothing-before =
    Nothing is left at an earlier place: objects were not moved, or what they left was cleared already.
