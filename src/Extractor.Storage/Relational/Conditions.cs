using System.Data.Common;
using System.Globalization;
using Extractor.Fiscal.Records;
using Extractor.Storage.Search;

namespace Extractor.Storage.Relational;

/// <summary>
/// The conditions of a question, only those that narrow, so that the database can choose an index by them. Clauses are constants of the
/// callers; values only ever come as parameters. Documents have the alias d, reports r.
/// </summary>
internal sealed class Conditions
{
    private readonly List<string> clauses = ["d.is_current = 1"];
    private readonly List<string> names = [];
    private readonly List<object?> values = [];

    /// <summary>Adds a clause with its only parameter, unless the value is null.</summary>
    internal Conditions Add(string clause, string name, object? value)
    {
        if (value is not null)
        {
            clauses.Add(clause);
            names.Add(name);
            values.Add(value);
        }

        return this;
    }

    /// <summary>Adds what narrows the reports.</summary>
    internal Conditions Add(ReportFilter filter) =>
        Add("d.key = $sha256", "$sha256", filter.Sha256)
        .Add("instr(r.issuer, $issuer) > 0", "$issuer", filter.Issuer)
        .Add("substr(r.area_code, 1, length($division)) = $division", "$division", filter.Division)
        .Add("r.fiscal_year = $year", "$year", filter.FiscalYear)
        .Add("r.kind = $kind", "$kind", filter.Kind is { } kind ? RecordNames.Of(kind) : null);

    /// <summary>Adds that a passage (alias p) holds every phrase of a text, unless there is none.</summary>
    /// <param name="database">Where it is looked for.</param>
    /// <param name="text">The text.</param>
    /// <param name="clause">The clause that has this condition within it.</param>
    internal Conditions AddWords(StoreDatabase database, string? text, Func<string, string> clause)
    {
        if (text is null)
        {
            return this;
        }

        var (found, parameters) = database.HasWords(SearchWords.Phrases(text));
        return AddAll(clause(found), parameters);
    }

    /// <summary>Adds a range of exact amounts. Comparing as floating point is exact enough: equal decimals give equal numbers.</summary>
    internal Conditions AddAmounts(decimal? least, decimal? greatest) =>
        Add("CAST(c.yuan AS REAL) >= CAST($least AS REAL)", "$least", least?.ToString(CultureInfo.InvariantCulture))
        .Add("c.yuan IS NOT NULL AND CAST(c.yuan AS REAL) <= CAST($greatest AS REAL)", "$greatest", greatest?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds what a list goes on behind; several parameters, none of them null.</summary>
    internal Conditions AddAll(string clause, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        clauses.Add(clause);
        foreach (var (name, value) in parameters)
        {
            names.Add(name);
            values.Add(value);
        }

        return this;
    }

    /// <summary>Adds that a row belongs to one of some documents, unless all are meant.</summary>
    internal Conditions Add(DocumentSet documents, string clause) => documents.Json is { } json ? AddAll(clause, ("$documents", json)) : this;

    /// <summary>Asks a view for the first rows in an order, with <paramref name="keys"/> as first columns.</summary>
    internal IEnumerable<DbDataReader> First(StoreDatabase database, ViewText view, string keys, string order, int limit)
    {
        using var statement = new Statement(
            database, $"SELECT {keys}, {view.Columns}\n{view.Source}\n  AND {string.Join("\n  AND ", clauses)}\nORDER BY {order}\nLIMIT $limit", [.. names, "$limit"]);
        using var rows = statement.Query(transaction: null, [.. values, limit]);
        while (rows.Read())
        {
            yield return rows;
        }
    }

    /// <summary>Asks. <paramref name="columns"/> ends before WHERE.</summary>
    internal IEnumerable<DbDataReader> Rows(StoreDatabase database, string columns, string order)
    {
        using var statement = new Statement(database, $"{columns}\nWHERE {string.Join("\n  AND ", clauses)}\nORDER BY {order}", [.. names]);
        using var rows = statement.Query(transaction: null, [.. values]);
        while (rows.Read())
        {
            yield return rows;
        }
    }
}
