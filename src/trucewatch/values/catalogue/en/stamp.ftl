# Time stamps: what is refused, and why an authority gave none.

stamp-no-certificate =
    The file holds no certificate. Please give the root certificate of the authority, in PEM or DER, as it publishes it.
stamp-no-revocation-list =
    The file holds no list of withdrawn certificates. Please give the list of the authority, in PEM or DER.
stamp-not-a-root =
    A certificate given is not a root: another one answers for it. Please give the root that the authority publishes; certificates in between come with each stamp.
stamp-policy =
    “{ $given }” is no policy. Please write it as numbers with dots, such as 1.3.6.1.4.1.6449.2.1.1.
stamp-authority-name =
    “{ $given }” cannot name an authority. Please give 1 to 40 small letters a to z, digits or hyphens, such as freetsa.
stamp-url =
    “{ $given }” is not an address that can be asked. Please give one that begins with http:// or https:// and holds no user name and no password.
stamp-leaf =
    “{ $given }” does not say which certificate is meant. Please write sha256: and its fingerprint, or serial: and its number, or subject: and its name.
stamp-authority-exists =
    An authority is pinned as “{ $name }” already, with another address or other certificates, and earlier stamps are held to it. Please choose another name.
stamp-no-authority-named =
    No authority is pinned as “{ $name }”. Please give one of: { $known }
stamp-no-authority =
    No authority is pinned, so nobody can be asked for the time. Please pin one first: trucewatch stamp authority add --help
stamp-no-checkpoint =
    There is no checkpoint of size { $size }. Please give a size that was signed; trucewatch checkpoint show lists them.
stamp-not-evidence =
    { $code } is no evidence, and only evidence that the vault holds can be stamped by itself. Checkpoints cover everything else.
stamp-not-held =
    The bytes of { $code } are not in the vault, so there is nothing to stamp. Please take them in first.
stamp-unreachable =
    { $host } could not be reached.
stamp-too-slow =
    { $host } did not answer in time.
stamp-answer-too-long =
    { $host } sent more than an answer can be; the rest was not read.
stamp-sent-elsewhere =
    { $host } sends to another address, which is not pinned and was not followed.
stamp-http-status =
    { $host } answered with the status { $status }.
stamp-not-secure =
    The connection to { $host } is not secure: its certificate does not hold. Nothing was sent.
stamp-headers =
    { $line ->
        [0] The file of block headers cannot be read.
       *[other] Line { $line } of the file of block headers cannot be read.
    } Please give lines of height and header (160 hexadecimal digits), or what bitcoin-cli getblockheader prints.
stamp-header-work =
    The header given for block { $height } does not have the work that every block has. Please take it from a node that you trust.
stamp-no-library =
    Proofs of OpenTimestamps need a library that is not installed. Without it, they can be neither made nor checked; other time stamps can. Please install it: pip install "trucewatch[opentimestamps]"
stamp-names-block =
    Its calendar names block { $heights } of Bitcoin. That is confirmed only by the header of the block: trucewatch verify --bitcoin-headers FILE
stamp-other-calendar =
    Its promise lies with { $calendar }, which is not pinned and was not asked. Please pin it too: trucewatch stamp authority add NAME --calendar { $calendar }
