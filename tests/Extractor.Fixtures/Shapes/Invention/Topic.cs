using System.Collections.Immutable;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Invention;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnContent
{
    /// <summary>1, 2, 3 …</summary>
    Ordinal,

    /// <summary>A code of three, five or seven digits.</summary>
    Code,

    /// <summary>What the row is about.</summary>
    Label,

    /// <summary>A short word.</summary>
    Word,

    /// <summary>Money with two decimals.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Count,

    Percent,

    Date,
}

/// <summary>A column of a topic.</summary>
/// <param name="Header">Its name.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Words">The words of a column of words.</param>
public sealed record TopicColumn(string Header, ColumnContent Content, params ImmutableArray<string> Words)
{
    /// <summary>Figures stand at the right, names at the left, the rest in the middle.</summary>
    public TextAlign Align => Content switch
    {
        ColumnContent.Amount or ColumnContent.Count or ColumnContent.Percent => TextAlign.Right,
        ColumnContent.Label or ColumnContent.Code => TextAlign.Left,
        _ => TextAlign.Center,
    };
}

/// <summary>What a table is about: its title, the columns that it may have, the rows that it may have.</summary>
/// <param name="Title">The title, without a number.</param>
/// <param name="Unit">The line at the right above the table, or null.</param>
/// <param name="Leads">The first columns, one of which holds labels.</param>
/// <param name="Figures">Columns to choose from after them.</param>
/// <param name="Labels">Names of rows.</param>
/// <param name="Total">The label of the row of sums.</param>
public sealed record Topic(
    string Title,
    string? Unit,
    ImmutableArray<TopicColumn> Leads,
    ImmutableArray<TopicColumn> Figures,
    ImmutableArray<string> Labels,
    string Total)
{
    /// <summary>Whether the topic is written in Latin letters.</summary>
    public bool IsLatin => char.IsAsciiLetter(Title[0]);
}
