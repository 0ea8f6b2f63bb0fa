namespace Extractor.Storage;

/// <summary>Why a store cannot be used: every code and wording of the store stands here. A message says what, where, and what to do next.</summary>
/// <param name="Code">The code, which stays the same when a wording changes.</param>
/// <param name="Message">For the user.</param>
internal sealed record StoreProblem(string Code, string Message)
{
    /// <summary>STO001: there is no such file.</summary>
    public static StoreProblem Missing(string path) => new(
        "STO001", $"There is no store at {path}. Name another file, or make one with: extractor import FOLDER --store {path}");

    /// <summary>STO001: there is not even the folder.</summary>
    public static StoreProblem MissingFolder(string path, string folder) => new(
        "STO001", $"The store {path} cannot be made, because there is no folder {folder}. Make the folder first, or name another file.");

    /// <summary>STO002: something else is there.</summary>
    public static StoreProblem NotAStore(string path) => new(
        "STO002", $"The file {path} is not a store of Extractor; it is left as it was. Name another file, or import into a new one.");

    /// <summary>STO003: a newer program made it.</summary>
    public static StoreProblem NewerVersion(string path, long version, int known) => new(
        "STO003", $"The store {path} has schema version {version}, but this program knows versions up to {known}. Use the newer program that made it.");

    /// <summary>STO004: an older program made it, and this one cannot bring it up to date.</summary>
    public static StoreProblem OlderVersion(string path, long version, int oldest) => new(
        "STO004",
        $"The store {path} has schema version {version} of an older program; versions from {oldest} on can be brought up to date. Import the documents into a new store.");

    /// <summary>STO005: another program holds it.</summary>
    public static StoreProblem Locked(string path) => new(
        "STO005", $"The store {path} is locked: another program has been writing to it for too long. Nothing was lost. Wait until it is done, then run the same command again.");

    /// <summary>STO006: what was to be written has no room.</summary>
    public static StoreProblem DiskFull(string path) => new(
        "STO006",
        $"The store {path} cannot grow: the disk is full, or a quota or limit of file sizes is reached. What was saved before stays. Make room, then run the same command again.");

    /// <summary>STO007: the file or its folder may not be written.</summary>
    public static StoreProblem ReadOnly(string path) => new(
        "STO007", $"The store {path} cannot be written: the file, its folder or the disk is read-only. Nothing was changed. Allow writing, or copy the store to another folder.");

    /// <summary>STO007: it was opened for questions only.</summary>
    public static StoreProblem OpenedForReading(string path) => new(
        "STO007", $"The store {path} was opened for reading only. Nothing was changed.");

    /// <summary>STO008: its bytes are damaged.</summary>
    public static StoreProblem Corrupted(string path, string detail) => new(
        "STO008", $"The store {path} is damaged ({detail}). Keep the file as it is, see what is wrong with: extractor store check {path}; then go back to a backup or import into a new store.");

    /// <summary>STO009: anything else that SQLite says.</summary>
    public static StoreProblem Unusable(string path, string detail) => new(
        "STO009", $"The store {path} cannot be used: {detail}. Check that the file and its folder can be opened, then try again.");

    /// <summary>STO009: SQLite finds no place for what it sets aside meanwhile.</summary>
    public static StoreProblem NoTemporaryFiles(string path, string folder) => new(
        "STO009",
        $"The store {path} cannot be used: the folder for temporary files, {folder}, cannot be written. What was saved before stays. Allow writing there, or name another one in TMPDIR, then run the same command again.");

    /// <summary>STO010: another program took away what was just found.</summary>
    public static StoreProblem RemovedMeanwhile(string sha256) => new(
        "STO010", $"The report {sha256} was removed from the store meanwhile. Ask again.");

    /// <summary>The code of <see cref="BeingImported"/>, for those who wait for the other import.</summary>
    public const string BeingImportedCode = "STO020";

    /// <summary>STO020: another import holds it.</summary>
    public static StoreProblem BeingImported(string path) => new(
        BeingImportedCode, $"Another import is writing to the store {path}. Nothing was changed. Wait until it is done, then run the same command again.");

    /// <summary>STO021: the ledger has no such run.</summary>
    public static StoreProblem NoRun(string path, string run) => new(
        "STO021", $"The store {path} has no run {run}. See: extractor run list --store {path}");

    /// <summary>STO011: a backup would replace something.</summary>
    public static StoreProblem TargetExists(string path) => new(
        "STO011", $"There is something at {path} already; it is left as it was. Name another file, or replace a file with --force.");

    /// <summary>STO030: the address of a server cannot be understood.</summary>
    public static StoreProblem BadAddress(string shown, string detail) => new(
        "STO030", $"The address {shown} of a store cannot be used: {detail}. Write it as postgres://USER@HOST:PORT/DATABASE; the password belongs into PGPASSWORD or ~/.pgpass.");

    /// <summary>STO031: nothing answers there.</summary>
    public static StoreProblem Unreachable(string shown, string detail) => new(
        "STO031", $"The server of the store {shown} cannot be reached: {detail}. Nothing was lost. Check host, port and network, and that PostgreSQL is running; then run the same command again.");

    /// <summary>STO032: the server does not let the user in.</summary>
    public static StoreProblem NotLetIn(string shown, string detail) => new(
        "STO032", $"The server of the store {shown} refuses the user: {detail}. Check the name, and the password in PGPASSWORD or ~/.pgpass.");

    /// <summary>STO033: the server has no such database.</summary>
    public static StoreProblem NoDatabase(string shown, string database) => new(
        "STO033", $"The server of the store {shown} has no database {database}. Make one with: createdb {database} (encoding UTF8), or name another.");

    /// <summary>STO034: the server is too old.</summary>
    public static StoreProblem OldServer(string shown, string version, int oldest) => new(
        "STO034", $"The server of the store {shown} is PostgreSQL {version}; the program needs {oldest} or newer. Use a newer server.");

    /// <summary>STO035: the database cannot hold Chinese text.</summary>
    public static StoreProblem NotUnicode(string shown, string encoding) => new(
        "STO035", $"The database of the store {shown} has the encoding {encoding}. Make one with: createdb --encoding UTF8 --template template0 NAME");

    /// <summary>STO036: the user may not do what is needed.</summary>
    public static StoreProblem NotAllowed(string shown, string detail) => new(
        "STO036", $"The user may not do that in the store {shown}: {detail}. Nothing was changed. Grant it, or name another user.");

    /// <summary>STO037: a schema that is not there, or holds no store.</summary>
    public static StoreProblem NoServerStore(string shown) => new(
        "STO037", $"There is no store in {shown}. Name another database or schema, or make a store with: extractor import FOLDER --store '{shown}'");

    /// <summary>STO038: source files belong into a folder, and a server has none.</summary>
    public static StoreProblem NoSourceFolder(string shown) => new(
        "STO038", $"The store {shown} has no folder for source files. Add ?sources=FOLDER to its address; everyone who names the same folder shares the files.");

    /// <summary>STO039: something that only a file can do.</summary>
    public static StoreProblem OnlyForFiles(string shown, string instead) => new(
        "STO039", $"The store {shown} is on a server. {instead}");

    /// <summary>STO040: a report has more rows than an id can number.</summary>
    public static StoreProblem TooLarge(string shown, string key, int most) => new(
        "STO040", $"The report {key} is too large for the store {shown}: it has more than {most} cells or passages. Nothing of it was saved. Import it into a file.");

    /// <summary>STO041: several processes wrote the same documents in different orders.</summary>
    public static StoreProblem InTheWay(string shown) => new(
        "STO041", $"Another program was writing the same documents to the store {shown}. What was saved before stays. Run the same command again.");

    /// <summary>STO043: anything else that the server says.</summary>
    public static StoreProblem ServerRefuses(string shown, string detail) => new(
        "STO043", $"The server of the store {shown} refuses: {detail}. Nothing of that step was changed. See its log for more.");

    /// <summary>STO042: tables of others have the names of ours.</summary>
    public static StoreProblem Occupied(string shown, string detail) => new(
        "STO042", $"No store can be made in {shown}: {detail}. Nothing was changed. Add ?schema=NAME to the address; the schema is made when it is not there.");

    /// <summary>What a failure of the file system means for <paramref name="path"/>: STO006, STO007 or STO009.</summary>
    public static StoreProblem Of(string path, Exception problem)
    {
        // ENOSPC, EDQUOT and EFBIG of Linux; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
        const int NoSpace = 28;
        const int Quota = 122;
        const int TooBig = 27;
        const int ReadOnlyDisk = 30;
        return problem switch
        {
            UnauthorizedAccessException or { HResult: ReadOnlyDisk } => ReadOnly(path),
            { HResult: NoSpace or Quota or TooBig or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => DiskFull(path),
            _ => Unusable(path, problem.Message),
        };
    }
}
