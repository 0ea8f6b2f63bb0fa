using System.Globalization;

namespace Extractor.Measurements.Tables.Reports;

/// <summary>The committed figures of a corpus, a line for each document that has pages; they may only go up.</summary>
internal sealed class TablesScoreboard
{
    private const string Columns = "document,pages,tablePages,tables,characters,conserved,figures,found,outside,elsewhere";

    private readonly SortedDictionary<string, DocumentFigures> documents = new(StringComparer.Ordinal);

    public static TablesScoreboard Of(IEnumerable<DocumentFigures> figures)
    {
        var board = new TablesScoreboard();
        foreach (var document in figures)
        {
            board.documents[document.Name] = document with { Times = null };
        }

        return board;
    }

    /// <summary>Reads a scoreboard.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static TablesScoreboard Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Columns)
        {
            throw new InvalidDataException($"{path} does not begin with {Columns}.");
        }

        return Of(lines.Skip(1).Select(line =>
        {
            var fields = line.Split(',');
            int Number(int index) => int.Parse(fields[index], NumberStyles.None, CultureInfo.InvariantCulture);
            return new DocumentFigures(
                fields[0], Number(1), Number(2), Number(3), new PageFigures(Number(4), Number(5), Number(6), Number(7), Number(8), Number(9)), Times: null);
        }));
    }

    public void Write(string path) => File.WriteAllText(path, Columns + "\n" + string.Concat(documents.Values.Select(document =>
        $"{document.Name},{document.Pages},{document.TablePages},{document.Tables},{document.Text.Characters},{document.Text.Conserved},"
        + $"{document.Text.Figures},{document.Text.Found},{document.Text.Outside},{document.Text.Elsewhere}\n")));

    /// <summary>
    /// What is worse than in the committed scoreboard: a lower share of characters conserved or of figures found, fewer figures found in
    /// all, or a document that is no longer read. Documents that the other does not name are not compared.
    /// </summary>
    public IEnumerable<string> WorseThan(TablesScoreboard committed) => committed.documents.Values.SelectMany(before =>
        documents.TryGetValue(before.Name, out var now) ? Losses(before.Text, now.Text).Select(loss => $"{before.Name}: {loss}") : [$"{before.Name}: not measured"]);

    /// <summary>Whether any committed figure has changed at all.</summary>
    public bool IsDifferentFrom(TablesScoreboard committed) => !documents.Values.SequenceEqual(committed.documents.Values);

    private static IEnumerable<string> Losses(PageFigures before, PageFigures now)
    {
        // Shares are compared without rounding: a/b < c/d exactly if a*d < c*b.
        if (now.Conserved * before.Characters < before.Conserved * now.Characters)
        {
            yield return $"{before.Conserved} of {before.Characters} characters conserved before, {now.Conserved} of {now.Characters} now";
        }

        if (now.Found < before.Found || now.Found * before.Figures < before.Found * now.Figures)
        {
            yield return $"{before.Found} of {before.Figures} figures found before, {now.Found} of {now.Figures} now";
        }
    }
}
