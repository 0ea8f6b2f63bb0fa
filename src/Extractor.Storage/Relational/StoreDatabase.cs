using System.Data.Common;
using Extractor.Storage.Rows;

namespace Extractor.Storage.Relational;

/// <summary>
/// One open connection to the database of a store, and all in which one engine differs from another. Questions are written once, in the SQL of
/// SQLite with parameters like <c>$name</c>; an engine reads them by <see cref="Translate"/>.
/// </summary>
/// <param name="connection">The open connection, which this one closes.</param>
/// <param name="place">Where the store is, in words for the user and without any password.</param>
internal abstract class StoreDatabase(DbConnection connection, string place) : IDisposable
{
    /// <summary>How every question says that it is about the current record of a document.</summary>
    internal const string IsCurrent = "d.is_current = 1";

    /// <summary>Where the store is, in words for the user.</summary>
    internal string Place => place;

    /// <summary>The open connection.</summary>
    protected DbConnection Connection => connection;

    /// <summary>The passages with the index of their words.</summary>
    internal abstract PassageIndex Passages { get; }

    /// <summary>Whether a transaction that was begun is still open in the engine.</summary>
    internal virtual bool IsInTransaction => true;

    /// <summary>What stands behind an insertion that <see cref="InsertedId"/> runs.</summary>
    internal virtual string ReturningId => string.Empty;

    /// <summary>
    /// Whether questions see no report that may name persons, as if the store did not hold it. Set before the first question of a reader; then every
    /// question about current records is narrowed, which name them all by <see cref="IsCurrent"/>.
    /// </summary>
    internal bool LeavesPersonsOut { get; set; }

    /// <summary>A question as it is asked: narrowed where persons are left out, in the engine's own SQL.</summary>
    internal string Question(string sql) =>
        Translate(LeavesPersonsOut ? sql.Replace(IsCurrent, IsCurrent + " AND d.has_personal_data = 0", StringComparison.Ordinal) : sql);

    /// <summary>Turns a question into the engine's own SQL.</summary>
    internal virtual string Translate(string sql) => sql;

    /// <summary>A new command without a text.</summary>
    internal virtual DbCommand NewCommand() => connection.CreateCommand();

    /// <summary>A parameter of a command; its value is set later.</summary>
    internal abstract DbParameter NewParameter(string name);

    /// <summary>Gives a parameter its value, null included.</summary>
    internal abstract void Bind(DbParameter parameter, object? value);

    /// <summary>A value of a column as text, spelled as SQLite spells it; the column is not null.</summary>
    internal virtual string TextOf(DbDataReader row, int column) => row.GetString(column);

    /// <summary>Begins a transaction that saves.</summary>
    internal virtual DbTransaction BeginTransaction() => connection.BeginTransaction();

    /// <summary>Begins a transaction that sees one moment of the store, at the latest from its first question on.</summary>
    internal abstract DbTransaction BeginSnapshot();

    /// <summary>Runs an insertion and returns the id of the new row.</summary>
    internal abstract long InsertedId(DbCommand command);

    /// <summary>Writes the rows of reports.</summary>
    internal abstract IReportRowWriter NewRowWriter();

    /// <summary>The condition that a passage holds every phrase, with its parameters.</summary>
    internal abstract (string Clause, (string Name, object Value)[] Parameters) HasWords(IReadOnlyList<string> phrases);

    /// <summary>The SELECT of a view.</summary>
    internal abstract ViewText View(string name);

    /// <summary>The same with its tables gone through from documents to cells, where the engine has to be told.</summary>
    internal virtual ViewText FromDocuments(ViewText view) => view;

    /// <summary>The same in the order of an index of its innermost table, where the engine has to be told.</summary>
    internal virtual ViewText FromIndex(ViewText view, string index) => view;

    /// <summary>The version of the schema that the program knows.</summary>
    internal abstract long KnownSchemaVersion { get; }

    /// <summary>Asks for damage of the database itself: a row a defect, in words.</summary>
    internal abstract string DamageQuestion { get; }

    /// <summary>Asks for rows that belong to nothing: table and id.</summary>
    internal abstract string StrayRowQuestion { get; }

    /// <summary>Asks how many passages there are, and how many of them can be searched for: one row.</summary>
    internal abstract string SearchEntriesQuestion { get; }

    /// <summary>The version of the schema that the store has.</summary>
    internal abstract long SchemaVersion();

    /// <summary>Lets the connection of a reader, who keeps it for long, remember more of the file.</summary>
    internal virtual void KeepMore()
    {
    }

    /// <summary>Looks at <paramref name="mustStop"/> while questions run, and ends them once it is true; null for no looking.</summary>
    internal abstract void StopWhen(Func<bool>? mustStop);

    /// <summary>Whether a question ended because of <see cref="StopWhen"/>.</summary>
    internal abstract bool IsStopped(DbException problem);

    /// <summary>Whether the same work succeeds when it is done once more: another writer was there first.</summary>
    internal virtual bool IsPassing(DbException problem) => false;

    /// <summary>Whether the connection was lost: whoever goes on has to open the store again.</summary>
    internal virtual bool IsLost => false;

    /// <summary>What a lost connection means for the user.</summary>
    internal virtual StoreProblem ExplainLoss(Exception problem) => StoreProblem.Unusable(Place, problem.Message);

    /// <summary>What a problem means for the user.</summary>
    internal abstract StoreProblem Explain(DbException problem);

    /// <inheritdoc/>
    public virtual void Dispose() => connection.Dispose();
}

/// <summary>Where passages are looked for.</summary>
/// <param name="Source">What stands behind FROM; passages have the alias p.</param>
/// <param name="Id">The id of a passage, from the place where it is found first.</param>
internal sealed record PassageIndex(string Source, string Id);

/// <summary>Writes the rows of reports in the manner of an engine; the caller holds the transaction.</summary>
internal interface IReportRowWriter : IDisposable
{
    /// <summary>Keeps every other process from saving the same document until the transaction ends.</summary>
    void Lock(DbTransaction transaction, string key);

    /// <summary>The id that a new document is to have, or null where the engine gives one itself.</summary>
    long? NextId(DbTransaction transaction, int? fiscalYear);

    /// <summary>Writes everything below the row of a document.</summary>
    void Write(DbTransaction transaction, long documentId, ReportRows rows);
}
