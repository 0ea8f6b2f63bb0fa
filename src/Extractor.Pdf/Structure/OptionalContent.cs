using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Structure;

/// <summary>Which layers a viewer hides when it opens the file (ISO 32000-1, 8.11): the default configuration.</summary>
internal sealed class OptionalContent
{
    // Real expressions nest once or twice and combine a handful of groups; an array may hold itself.
    private const int DeepestExpression = 8;
    private const int MostOperands = 64;

    private readonly ObjectTable objects;
    private readonly HashSet<PdfDictionary> listed = new(ReferenceEqualityComparer.Instance);
    private readonly bool isHiddenUnlessListed;

    public OptionalContent(PdfDictionary? catalog, ObjectTable objects)
    {
        this.objects = objects;
        var configuration = objects.Dictionary(objects.Dictionary(catalog?["OCProperties"])?["D"]);
        isHiddenUnlessListed = objects.Name(configuration?["BaseState"]) == "OFF";
        foreach (var item in objects.Array(configuration?[isHiddenUnlessListed ? "ON" : "OFF"])?.Items ?? [])
        {
            if (objects.Dictionary(item) is { } group)
            {
                listed.Add(group);
            }
        }
    }

    /// <summary>Whether a group, or a membership of groups, is hidden. What is neither is shown.</summary>
    public bool IsHidden(PdfObject? value)
    {
        if (objects.Dictionary(value) is not { } dictionary)
        {
            return false;
        }

        if (objects.Name(dictionary["Type"]) != "OCMD")
        {
            return objects.Name(dictionary["Type"]) == "OCG" && IsGroupHidden(dictionary);
        }

        if (objects.Array(dictionary["VE"]) is { Count: > 0 } expression)
        {
            var operandsLeft = MostOperands;
            return !IsTrue(expression, 0, ref operandsLeft);
        }

        var (hidden, shown) = (0, 0);
        foreach (var item in objects.Array(dictionary["OCGs"])?.Items ?? [dictionary["OCGs"] ?? PdfNull.Instance])
        {
            if (objects.Dictionary(item) is { } group)
            {
                hidden += IsGroupHidden(group) ? 1 : 0;
                shown += IsGroupHidden(group) ? 0 : 1;
            }
        }

        return hidden + shown > 0 && objects.Name(dictionary["P"]) switch
        {
            "AllOn" => hidden > 0,
            "AnyOff" => hidden == 0,
            "AllOff" => shown > 0,
            _ => shown == 0,
        };
    }

    // A visibility expression (8.11.2.2): [/And a b ...], [/Or a b ...] or [/Not a] of groups and further expressions.
    private bool IsTrue(PdfArray expression, int depth, ref int operandsLeft)
    {
        var (seen, shown) = (0, 0);
        for (var i = 1; i < expression.Count && depth < DeepestExpression && operandsLeft > 0; i++)
        {
            operandsLeft--;
            seen++;
            shown += objects.Resolve(expression.Items[i]) switch
            {
                PdfArray inner => IsTrue(inner, depth + 1, ref operandsLeft),
                PdfDictionary group => !IsGroupHidden(group),
                _ => true,
            } ? 1 : 0;
        }

        return objects.Name(expression.Items.Length > 0 ? expression.Items[0] : null) switch
        {
            "And" => shown == seen,
            "Or" => shown > 0 || seen == 0,
            "Not" => shown == 0,
            _ => true,
        };
    }

    private bool IsGroupHidden(PdfDictionary group) => listed.Contains(group) != isHiddenUnlessListed;
}
