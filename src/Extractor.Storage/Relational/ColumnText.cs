using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;

namespace Extractor.Storage.Relational;

/// <summary>How values of records stand in columns, and how nullable columns are read back.</summary>
internal static class ColumnText
{
    /// <summary>Exact decimal with at least two places, or null.</summary>
    internal static string? Amount(decimal? value) =>
        value?.ToString("0.00##########################", CultureInfo.InvariantCulture);

    /// <summary>Exact decimal without trailing zeros.</summary>
    internal static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A box as a JSON array, or null.</summary>
    internal static string? Box(ImmutableArray<decimal>? box) => box is { IsDefaultOrEmpty: false } values
        ? $"[{string.Join(',', values.Select(value => value.ToString("0.##", CultureInfo.InvariantCulture)))}]"
        : null;

    /// <summary>A moment in UTC, ISO 8601 with milliseconds.</summary>
    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>What <see cref="Moment(DateTimeOffset)"/> wrote, or null.</summary>
    internal static DateTimeOffset? Moment(DbDataReader row, int column) => row.IsDBNull(column)
        ? null
        : DateTimeOffset.Parse(row.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A day, ISO 8601, or null.</summary>
    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What <see cref="Day(DateOnly?)"/> wrote, or null.</summary>
    internal static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column)
        ? null
        : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A truth: a boolean, or a whole number that is not zero.</summary>
    internal static bool Flag(DbDataReader row, int column) => row.GetValue(column) is var value && value is bool truth ? truth : Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0;

    internal static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static long? Long(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>A number of rows.</summary>
    internal static int Count(DbDataReader row, int column) => checked((int)row.GetInt64(column));

    internal static int? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
