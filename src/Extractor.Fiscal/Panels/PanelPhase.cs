namespace Extractor.Fiscal.Panels;

/// <summary>Which state of the budget an amount shows. The first four follow the phases of the Fiscal Data Package.</summary>
public enum PanelPhase
{
    /// <summary>Neither the column nor the kind of the report tells.</summary>
    Unknown,

    /// <summary>年初预算数, and every 预算数 of a budget.</summary>
    Approved,

    /// <summary>全年预算数, 调整预算数.</summary>
    Adjusted,

    /// <summary>决算数, and whatever final accounts show without another word.</summary>
    Executed,

    /// <summary>执行数, 预计执行数 and 完成数 of a budget: what was known of the execution when the next budget was drawn up.</summary>
    Estimated,

    /// <summary>预算数 of final accounts that do not say whether it is the first or the adjusted one.</summary>
    Budgeted,

    /// <summary>A difference between two others: 增减额. Never compared.</summary>
    Change,
}

/// <summary>Which of the four budgets, or of the sources beside them, an amount belongs to, as far as form and column tell.</summary>
public enum PanelFund
{
    /// <summary>All together, or not told.</summary>
    Unspecified,

    /// <summary>一般公共预算.</summary>
    GeneralPublic,

    /// <summary>政府性基金预算.</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算.</summary>
    StateCapital,

    /// <summary>社会保险基金预算.</summary>
    SocialInsurance,

    /// <summary>财政专户管理资金.</summary>
    SpecialAccount,

    /// <summary>单位资金.</summary>
    UnitFunds,
}
