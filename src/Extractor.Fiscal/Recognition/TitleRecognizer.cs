using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Recognition;

/// <summary>A printed line that is the title of a known form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Alias">The known title that matched, folded.</param>
/// <param name="Score">1 when nothing but year, issuer and 部门 stands before it; less for unexplained characters.</param>
internal sealed record TitleMatch(FormDefinition Form, string Alias, decimal Score);

/// <summary>
/// Recognises titles by their longest known ending: 支出决算表 is part of 一般公共预算财政拨款支出决算表, which is part of longer ones.
/// What stands before the known title may be a year, the issuer and 部门 or 单位, or at most eight unexplained characters;
/// words of accounting there mean another table, and the name of a division (全省, 湖北省) means a government's table.
/// </summary>
internal sealed partial class TitleRecognizer
{
    /// <summary>The rule of practice for characters before a known title.</summary>
    private const int UnexplainedCharacters = 8;

    private const int LongestIssuer = 40;

    /// <summary>The known titles by their last character, long ones first.</summary>
    private readonly ILookup<char, (string Alias, FormDefinition Form)> aliases;

    /// <summary>Makes a recogniser of a catalogue's titles.</summary>
    public TitleRecognizer(FormCatalog catalog)
    {
        aliases = catalog.Forms
            .SelectMany(form => form.Titles.Select(title => (Alias: TitleText.Strip(title), Form: form)))
            .OrderByDescending(entry => entry.Alias.Length)
            .ThenBy(entry => entry.Alias, StringComparer.Ordinal)
            .ToLookup(entry => entry.Alias[^1]);
    }

    /// <summary>The form that the line is the title of, or null.</summary>
    public TitleMatch? Match(string line)
    {
        if (line.Length > 2 * TitleText.LongestTitle)
        {
            return null;
        }

        var text = TitleText.Strip(line);
        if (text.Length is 0 or > TitleText.LongestTitle || Narrative().IsMatch(text))
        {
            return null;
        }

        foreach (var (alias, form) in aliases[text[^1]])
        {
            if (text.EndsWith(alias, StringComparison.Ordinal) && ScoreOf(text[..^alias.Length]) is { } score)
            {
                return new TitleMatch(form, alias, score);
            }
        }

        return null;
    }

    /// <summary>How well what stands before a known title is explained, or null when it makes it another table.</summary>
    private static decimal? ScoreOf(string prefix)
    {
        var rest = Explained().Replace(prefix, string.Empty).Trim('(', ')', ',', '、', ':', '"');
        if (rest.Length == 0)
        {
            return 1m;
        }

        if (OtherTable().IsMatch(rest) || Division().IsMatch(rest))
        {
            return null;
        }

        if (rest.Length <= LongestIssuer && Body().IsMatch(rest))
        {
            return 1m;
        }

        return rest.Length <= UnexplainedCharacters ? 1m - (0.05m * rest.Length) : null;
    }

    /// <summary>Year, 部门, 单位, 本级, 汇总 and 公开 say nothing about which form it is.</summary>
    [GeneratedRegex(@"(?:19|20)\d{2}年?度?|[省市区县州]级部门|部门综合预算|预算单位|预算部门|部门|单位|本级|本部|汇总|公开|的|预算年度|\d+(?:[-—]\d+)*表?|附表|附件", RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    [GeneratedRegex(@"预算|决算|基本|基金|拨款|支出|收入|收支|经费|资本|债务|资产|项目|绩效|采购|资金|转移|社会保险|税收|明细|情况|说明|图|其中|及|和|、|，|。|；|:", RegexOptions.CultureInvariant)]
    private static partial Regex OtherTable();

    [GeneratedRegex(@"(?:全|省|市|县|区|州|盟|旗|乡|镇|国|级|地方|中央|街道|财政)$", RegexOptions.CultureInvariant)]
    private static partial Regex Division();

    [GeneratedRegex(@"(?:局|委|厅|院|部|办|室|处|所|站|馆|团|会|校|学|园|队|社|厂|中心|公司|政府|机关|协会|联合会|大学|法院|署|行|台|组|党|\(\w{2,10}\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"(?:情况|说明|解释|图)$|[。；？！]", RegexOptions.CultureInvariant)]
    private static partial Regex Narrative();
}
