using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Extractor.Crawling.Pages.Articles;

/// <summary>Tells whether an article is a report itself: tables with amounts in its text.</summary>
internal static partial class ReportTables
{
    /// <summary>
    /// Cells with amounts that make a report. The smallest form of a final account with figures at all has a dozen rows and two columns; tables of
    /// telephone numbers or dates have no decimals.
    /// </summary>
    private const int FewestAmounts = 12;

    /// <summary>Those of them with decimals or groups of digits.</summary>
    private const int FewestExact = 4;

    private const int MostCells = 20_000;

    internal static bool AreIn(IElement body)
    {
        var (amounts, exact) = (0, 0);
        foreach (var cell in ElementWalk.Below(body).Where(static element => element.LocalName is "td" or "th").Take(MostCells))
        {
            var text = PageText.Of(cell, most: 40);
            amounts += Amount().IsMatch(text) ? 1 : 0;
            exact += Exact().IsMatch(text) ? 1 : 0;
            if (amounts >= FewestAmounts && exact >= FewestExact)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("^[-−]?[0-9]{1,3}(?:[,，]?[0-9]{3})*(?:[.．][0-9]{1,6})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex("^[-−]?(?:[0-9]{1,3}(?:[,，][0-9]{3})+(?:[.．][0-9]{1,6})?|[0-9]{1,12}[.．][0-9]{1,6})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
