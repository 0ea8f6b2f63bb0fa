using System.Buffers;

namespace Extractor.Sources.Html;

/// <summary>
/// What the style sheets inside a page hide: <c>.a{display:none}</c>. Only selectors of an element, an id and classes count; those with
/// combinators, states or attributes, rules for certain media and sheets in other files do not, so that what they hide is read.
/// </summary>
internal sealed class HtmlStyles
{
    /// <summary>Rules that are kept. A page has a handful that say whether something is shown.</summary>
    private const int MostRules = 400;

    private const int LongestSelector = 200;

    private static readonly SearchValues<char> NotSimple = SearchValues.Create(" \t\r\n>+~:[]*()\"'\\");

    private readonly Dictionary<string, List<HtmlStyleRule>> rules = new(StringComparer.Ordinal);
    private int count;
    private bool hides;

    /// <summary>Reads the text of a style element; what is no rule is passed over.</summary>
    internal void Add(string sheet)
    {
        var rest = WithoutComments(sheet).AsSpan();
        while (count < MostRules)
        {
            var open = rest.IndexOfAny('{', ';');
            if (open < 0)
            {
                return;
            }

            var head = rest[..open].Trim();
            if (rest[open] == ';')
            {
                rest = rest[(open + 1)..]; // @import, @charset.
                continue;
            }

            var end = head.StartsWith('@') ? EndOfBlock(rest, open) : open + 1 + Math.Max(0, rest[(open + 1)..].IndexOf('}'));
            if (end <= open || (end == open + 1 && !rest[end..].StartsWith('}')))
            {
                return; // Never closed.
            }

            if (!head.StartsWith('@'))
            {
                AddRule(head, rest[(open + 1)..end]);
            }

            rest = rest[(end + 1)..];
        }
    }

    /// <summary>Hides the elements that the sheets hide.</summary>
    internal void Apply(HtmlNode root)
    {
        if (!hides)
        {
            return;
        }

        var pending = new Stack<HtmlNode>([root]);
        while (pending.TryPop(out var node))
        {
            if (!node.IsText && node != root)
            {
                node.IsHidden |= IsHidden(node, isVisibility: false) || IsHidden(node, isVisibility: true);
            }

            foreach (var child in node.Children)
            {
                pending.Push(child);
            }
        }
    }

    private bool IsHidden(HtmlNode node, bool isVisibility)
    {
        HtmlStyleRule? decisive = null;
        Look(node.Name, ref decisive);
        if (node.Id.Length > 0)
        {
            Look("#" + node.Id, ref decisive);
        }

        foreach (var name in node.Classes)
        {
            Look("." + name, ref decisive);
        }

        return decisive is { Hides: true } && (decisive.Weight >= HtmlStyleRule.Important || isVisibility || !node.IsShownByOwnStyle);

        void Look(string key, ref HtmlStyleRule? found)
        {
            foreach (var rule in rules.GetValueOrDefault(key) ?? [])
            {
                found = rule.IsVisibility == isVisibility && (found is null || rule.Weight > found.Weight) && rule.Matches(node) ? rule : found;
            }
        }
    }

    private void AddRule(ReadOnlySpan<char> selectors, ReadOnlySpan<char> declarations)
    {
        foreach (var range in declarations.Split(';'))
        {
            var declaration = declarations[range];
            if (HtmlDeclaration.Of(declaration) is not { } said)
            {
                continue;
            }

            foreach (var part in selectors.Split(','))
            {
                AddRule(selectors[part].Trim(), said);
            }
        }
    }

    private void AddRule(ReadOnlySpan<char> selector, HtmlDeclaration said)
    {
        if (selector.Length is 0 or > LongestSelector || selector.ContainsAny(NotSimple) || count >= MostRules)
        {
            return;
        }

        var first = selector.IndexOfAny('.', '#');
        var element = (first < 0 ? selector : selector[..first]).ToString().ToLowerInvariant();
        var id = string.Empty;
        var classes = new List<string>();
        while (first >= 0)
        {
            var mark = selector[first];
            selector = selector[(first + 1)..];
            first = selector.IndexOfAny('.', '#');
            var name = (first < 0 ? selector : selector[..first]).ToString();
            if (mark == '#')
            {
                id = name;
            }
            else
            {
                classes.Add(name);
            }
        }

        var specificity = (id.Length > 0 ? 1 << 16 : 0) + (classes.Count << 8) + (element.Length > 0 ? 1 : 0);
        var rule = new HtmlStyleRule(
            element, id, [.. classes], said.IsVisibility, said.Hides, ((long)specificity << 16) + ++count + (said.IsImportant ? HtmlStyleRule.Important : 0));
        if (!rules.TryGetValue(rule.Key, out var list))
        {
            rules[rule.Key] = list = [];
        }

        list.Add(rule);
        hides |= rule.Hides;
    }

    /// <summary>The brace that closes the block of a rule with rules in it; -1 if there is none.</summary>
    private static int EndOfBlock(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static string WithoutComments(string sheet)
    {
        sheet = sheet.Replace("<!--", " ", StringComparison.Ordinal).Replace("-->", " ", StringComparison.Ordinal);
        if (!sheet.Contains("/*", StringComparison.Ordinal))
        {
            return sheet;
        }

        var kept = new System.Text.StringBuilder(sheet.Length);
        var at = 0;
        while (at < sheet.Length)
        {
            var comment = sheet.IndexOf("/*", at, StringComparison.Ordinal);
            kept.Append(sheet, at, (comment < 0 ? sheet.Length : comment) - at);
            var end = comment < 0 ? -1 : sheet.IndexOf("*/", comment + 2, StringComparison.Ordinal);
            at = end < 0 ? sheet.Length : end + 2;
        }

        return kept.ToString();
    }
}
