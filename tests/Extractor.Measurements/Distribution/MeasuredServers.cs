using System.Globalization;
using Extractor.Measurements.Imports;

namespace Extractor.Measurements.Distribution;

/// <summary>The broker and the database of a measurement, on this machine: what they cost, and how they are killed.</summary>
internal sealed class MeasuredServers : IDisposable
{
    private readonly DirectoryInfo brokerFolder = Directory.CreateTempSubdirectory("extractor-broker-");
    private readonly ServerScript database;
    private ServerScript broker;
    private int stores;

    internal MeasuredServers()
    {
        broker = StartBroker();
        database = ServerScript.Start("scripts/test/postgresql", DatabasePort.ToString(CultureInfo.InvariantCulture));
        ServerScript.KeepCommits(DatabasePort);
    }

    /// <summary>The address of the broker.</summary>
    internal string Broker => broker.Address;

    internal int BrokerPort { get; } = ServerScript.FreePorts(3);

    internal int DatabasePort { get; } = ServerScript.FreePorts(1);

    /// <summary>Processor time of the broker since it was started.</summary>
    internal TimeSpan TimeOfBroker => Whole(File.ReadAllText(Path.Combine(brokerFolder.FullName, "pid")));

    /// <summary>Processor time of the database, all its processes together.</summary>
    internal TimeSpan TimeOfDatabase => Whole(File.ReadLines(Path.Combine(Ask("SHOW data_directory"), "postmaster.pid")).First());

    /// <summary>The schema of a store that nobody has used.</summary>
    internal string NewSchema() => string.Create(CultureInfo.InvariantCulture, $"measured_{++stores}");

    /// <summary>The address of the store in a schema.</summary>
    internal string Store(string schema) => $"{database.Address}?schema={schema}";

    /// <summary>Asks the database for one value.</summary>
    internal string Ask(string sql) => ServerScript.Ask(DatabasePort, sql);

    /// <summary>Kills the broker at once and starts it again with what it has on disk.</summary>
    internal void KillBroker()
    {
        broker.Dispose();
        broker = StartBroker();
    }

    /// <summary>Has the database crash and recover.</summary>
    internal void CrashDatabase() => ServerScript.CrashDatabase(DatabasePort);

    public void Dispose()
    {
        broker.Dispose();
        database.Dispose();
        brokerFolder.Delete(recursive: true);
    }

    private static TimeSpan Whole(string process)
    {
        var (own, children) = ProcessTree.TimeOf(int.Parse(process.Trim(), CultureInfo.InvariantCulture));
        return own + children;
    }

    private ServerScript StartBroker() =>
        ServerScript.Start("scripts/test/rabbitmq", BrokerPort.ToString(CultureInfo.InvariantCulture), brokerFolder.FullName);
}
