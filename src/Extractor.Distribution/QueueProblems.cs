using System.Globalization;

namespace Extractor.Distribution;

/// <summary>Every problem of handing out work, with its code. Codes are listed in <c>docs/commands.md</c>.</summary>
public static class QueueProblems
{
    /// <summary>QUE001: the address of a broker makes no sense.</summary>
    public static QueueProblem BadAddress(string detail) => new(
        "QUE001", $"The address of the broker cannot be used: {detail}. Write it as amqp://USER@HOST:PORT/VHOST or amqps://…; the password belongs into EXTRACTOR_BROKER_PASSWORD.");

    /// <summary>QUE002: nothing answers there.</summary>
    public static QueueProblem Unreachable(string shown, string detail) => new(
        "QUE002", $"The broker {shown} cannot be reached: {detail}. Nothing was lost. Check host, port and network, and that RabbitMQ is running.");

    /// <summary>QUE003: the broker does not let the user in.</summary>
    public static QueueProblem NotLetIn(string shown, string detail) => new(
        "QUE003", $"The broker {shown} refuses the user: {detail}. Check the name, the virtual host, and the password in EXTRACTOR_BROKER_PASSWORD.");

    /// <summary>QUE004: the queue was made with other settings.</summary>
    public static QueueProblem OtherQueue(string shown, string queue, string detail) => new(
        "QUE004", $"The broker {shown} has a queue {queue} with other settings, or refuses it: {detail}. Name another with --queue, or delete the old one when it is empty.");

    /// <summary>QUE005: the broker did not take a message.</summary>
    public static QueueProblem NotTaken(string shown, string queue, string detail) => new(
        "QUE005", $"The broker {shown} did not take a message for the queue {queue}: {detail}. What was taken stays; run the same command again to hand out the rest.");

    /// <summary>QUE006: the connection ended.</summary>
    public static QueueProblem Disconnected(string shown, string detail) => new(
        "QUE006", $"The connection to the broker {shown} ended: {detail}. What was not finished is handed out again.");

    /// <summary>QUE010: a message that is none of ours.</summary>
    public static QueueProblem Unreadable(string detail) => new(
        "QUE010", $"The message is no work of Extractor: {detail}. It is among the dead letters; nothing of it was done.");

    /// <summary>QUE011: a newer program wrote it.</summary>
    public static QueueProblem NewerSchema(int schema, int known) => new(
        "QUE011", string.Create(CultureInfo.InvariantCulture, $"The message has version {schema} of the schema, this worker knows versions up to {known}. It is left to a newer worker."));

    /// <summary>QUE012: the run reads with another version.</summary>
    public static QueueProblem OtherVersion(string version, string own) => new(
        "QUE012", $"The run reads with version {version} of Extractor, this worker is version {own}. The document is left to a worker of that version.");

    /// <summary>QUE013: nobody took what was left to others.</summary>
    public static QueueProblem LeftTooOften(int times, QueueProblem why) => new(
        "QUE013", string.Create(CultureInfo.InvariantCulture, $"No worker took the document in {times} rounds. The last said: {why.Code} {why.Message} Start a worker that can, or submit the documents again with this version."));

    /// <summary>QUE014: the run of the message is not in the store of the worker.</summary>
    public static QueueProblem OtherStore(long run, int position) => new(
        "QUE014", string.Create(CultureInfo.InvariantCulture, $"The store of this worker has no document {position} of run {run} at that path. Start the worker with the store that the work was submitted with."));

    /// <summary>QUE015: it was given back too often without an answer.</summary>
    public static QueueProblem DeliveredTooOften(int times) => new(
        "QUE015", string.Create(CultureInfo.InvariantCulture, $"The document was handed out {times} times, and each time its worker went away without an answer. Find out why workers die, then submit it again."));

    /// <summary>QUE016: the record cannot be saved although the store works.</summary>
    public static QueueProblem NotSaved(string code, string message) => new(
        "QUE016", $"The store works but does not take the record of this document: {code} {message}");

    /// <summary>QUE020: the folder is none that the worker may read.</summary>
    public static QueueProblem OutsideRoots(string path) => new(
        "QUE020", $"This worker may not read {path}. Start it with --root and the folder that holds the documents.");

    /// <summary>QUE021: the shared folder does not hold the file.</summary>
    public static QueueProblem NotThere(string path) => new(
        "QUE021", $"There is no file {path} on the machine of the worker. Check that the shared folder is mounted there under the same path.");

    /// <summary>QUE022: the bytes are not those that were submitted.</summary>
    public static QueueProblem OtherBytes(string expected, string found) => new(
        "QUE022", $"The bytes have the SHA-256 {found}, submitted was {expected}. Somebody changed the file; submit it again.");

    /// <summary>QUE023: the address of an object makes no sense.</summary>
    public static QueueProblem BadSource(string source) => new(
        "QUE023", $"{source} is neither a path nor an address of http, https or s3 (s3://BUCKET/KEY).");

    /// <summary>QUE024: the store of objects is not set up.</summary>
    public static QueueProblem NoCredentials() => new(
        "QUE024", "The worker has no credentials for s3 addresses. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_ENDPOINT_URL where the objects are not with Amazon.");

    /// <summary>QUE025: the server of objects says no.</summary>
    public static QueueProblem ObjectRefused(string source, int status) => new(
        "QUE025", string.Create(CultureInfo.InvariantCulture, $"The server of {source} answered with status {status}. Check bucket, key, region and credentials."));

    /// <summary>QUE026: the network failed.</summary>
    public static QueueProblem FetchFailed(string source, string detail) => new(
        "QUE026", $"{source} could not be fetched: {detail}.");

    /// <summary>QUE027: the bytes are more than a document may have.</summary>
    public static QueueProblem TooLong(string source, long most) => new(
        "QUE027", string.Create(CultureInfo.InvariantCulture, $"{source} is longer than {most} bytes, the most that a document may have."));

    /// <summary>QUE030: a line of a manifest makes no sense.</summary>
    public static QueueProblem BadManifest(string path, int line, string detail) => new(
        "QUE030", string.Create(CultureInfo.InvariantCulture, $"Line {line} of {path} names no document: {detail}. A line is a path, an address, or {{\"source\":…,\"sha256\":…,\"path\":…,\"name\":…}}. Nothing was handed out."));
}
