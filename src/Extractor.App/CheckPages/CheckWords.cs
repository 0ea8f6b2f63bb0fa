using Extractor.Fiscal.Records;

namespace Extractor.App.CheckPages;

/// <summary>The words of a page for what the records name with one word of English; the same as in the pages of <c>serve</c>.</summary>
internal static class CheckWords
{
    /// <summary>Every outcome in the order in which a summary counts them.</summary>
    internal static readonly FindingStatus[] Outcomes =
    [
        FindingStatus.Fails, FindingStatus.Differs, FindingStatus.ZeroBase, FindingStatus.Rounding, FindingStatus.Holds, FindingStatus.NotEvaluated,
        FindingStatus.NotApplicable,
    ];

    /// <summary>How much a finding matters.</summary>
    internal static BilingualText Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.High => new BilingualText("严重", "high"),
        FindingSeverity.Medium => new BilingualText("中等", "medium"),
        FindingSeverity.Low => new BilingualText("轻微", "low"),
        _ => new BilingualText("提示", "info"),
    };

    /// <summary>What a check came to.</summary>
    internal static BilingualText Of(FindingStatus status) => status switch
    {
        FindingStatus.Holds => new BilingualText("相符", "holds"),
        FindingStatus.Rounding => new BilingualText("尾差", "rounding"),
        FindingStatus.Fails => new BilingualText("不符", "fails"),
        FindingStatus.Differs => new BilingualText("不同", "differs"),
        FindingStatus.ZeroBase => new BilingualText("基数为零", "base is zero"),
        FindingStatus.NotEvaluated => new BilingualText("未核对", "not evaluated"),
        _ => new BilingualText("不适用", "not applicable"),
    };

    /// <summary>What a figure is in the arithmetic.</summary>
    internal static BilingualText Of(FigurePart part) => part switch
    {
        FigurePart.Total => new BilingualText("合计", "total"),
        FigurePart.Added => new BilingualText("加", "added"),
        FigurePart.Subtracted => new BilingualText("减", "subtracted"),
        _ => new BilingualText("依据", "basis"),
    };

    /// <summary>A place as a person looks it up, or nothing where none is known.</summary>
    internal static BilingualText PlaceOf(Provenance? provenance) => provenance switch
    {
        { Page: { } page } => new BilingualText($"第{page}页", $"page {page}"),
        { Address: { } address } => new BilingualText(address, string.Empty),
        { Line: { } line } => new BilingualText($"第{line}行", $"line {line}"),
        _ => new BilingualText(string.Empty, string.Empty),
    };

    /// <summary>The unit of a figure: yuan for money, percent, or what is counted.</summary>
    internal static string UnitOf(string? unit) => unit switch
    {
        "CNY" => "元",
        "percent" => "%",
        "points" => "个百分点",
        _ => unit ?? string.Empty,
    };
}
