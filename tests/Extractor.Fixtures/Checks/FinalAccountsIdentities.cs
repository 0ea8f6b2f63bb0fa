using Extractor.Fixtures.Classification;

namespace Extractor.Fixtures.Checks;

/// <summary>Identities of the nine forms of final accounts.</summary>
internal static class FinalAccountsIdentities
{
    private const string Total = "FA.TOTAL";
    private const string Revenue = "FA.REVENUE";
    private const string Expenditure = "FA.EXPENDITURE";
    private const string Fiscal = "FA.FISCAL_TOTAL";
    private const string General = "FA.GPB_FUNCTION";
    private const string Economics = "FA.GPB_BASIC_ECON";
    private const string ThreePublic = "FA.THREE_PUBLIC";
    private const string Fund = "FA.GOV_FUND";
    private const string Capital = "FA.STATE_CAPITAL";

    public static void Evaluate(PrintedFigures figures)
    {
        WithinTotal(figures);
        WithinCodeForms(figures);
        WithinFiscal(figures);
        WithinEconomics(figures);
        WithinThreePublic(figures);
        AcrossForms(figures);
    }

    private static void WithinTotal(PrintedFigures figures)
    {
        if (!figures.Has(Total))
        {
            return;
        }

        figures.Sum("T.SUM.REV", Total, "rev.sum", Enumerable.Range(1, 8).Select(static line => $"rev{line}"));
        figures.Sum("T.SUM.EXP", Total, "exp.sum", FunctionalClassification.FinalAccountsClasses.Select(static item => $"exp.{item.Code}"));
        figures.Sum("T.BAL.REV", Total, "rev.total", "rev.sum", "rev.surplus", "rev.carryIn");
        figures.Sum("T.BAL.EXP", Total, "exp.total", "exp.sum", "exp.distribution", "exp.carryOut");
        figures.Same("T.BAL", Total, "rev.total", Total, "exp.total");
    }

    private static void WithinCodeForms(PrintedFigures figures)
    {
        foreach ((string form, int columns, int whole, int[] parts) in new (string, int, int, int[])[]
        {
            (Revenue, 7, 1, [2, 3, 4, 5, 6, 7]), (Expenditure, 6, 1, [2, 3, 4, 5, 6]), (General, 3, 1, [2, 3]), (Fund, 6, 3, [4, 5]), (Capital, 3, 1, [2, 3]),
        })
        {
            if (figures.Has(form))
            {
                figures.Tree("T.TREE", form, columns);
                figures.EachRow("T.ROW", form, whole, parts);
            }
        }

        if (figures.Has(Fund))
        {
            figures.EachRow("T.ROW.BAL", Fund, 6, 1, 2, -3);
        }
    }

    private static void WithinFiscal(PrintedFigures figures)
    {
        if (!figures.Has(Fiscal))
        {
            return;
        }

        const string Check = "T.FISCAL.COL";
        string[] spending = [.. FunctionalClassification.FinalAccountsClasses.Select(static item => $"exp.{item.Code}"), "exp.sum", "exp.carryOut", "exp.total"];
        foreach (string line in spending)
        {
            figures.Sum(Check, Fiscal, $"{line}/2", $"{line}/3", $"{line}/4", $"{line}/5");
        }

        for (int column = 2; column <= 5; column++)
        {
            figures.Sum(Check, Fiscal, $"exp.sum/{column}", FunctionalClassification.FinalAccountsClasses.Select(item => $"exp.{item.Code}/{column}"));
            figures.Sum(Check, Fiscal, $"exp.total/{column}", $"exp.sum/{column}", $"exp.carryOut/{column}");
        }

        for (int fund = 1; fund <= 3; fund++)
        {
            figures.Sum(Check, Fiscal, $"exp.carryOut/{fund + 2}", $"rev{fund}", $"rev.carryIn.{fund}", $"-exp.sum/{fund + 2}");
        }

        figures.Sum(Check, Fiscal, "rev.sum", "rev1", "rev2", "rev3");
        figures.Sum(Check, Fiscal, "rev.carryIn", "rev.carryIn.1", "rev.carryIn.2", "rev.carryIn.3");
        figures.Sum(Check, Fiscal, "rev.total", "rev.sum", "rev.carryIn");
        figures.Same("T.BAL", Fiscal, "rev.total", Fiscal, "exp.total/2");
    }

    private static void WithinEconomics(PrintedFigures figures)
    {
        if (!figures.Has(Economics))
        {
            return;
        }

        foreach (string parent in new[] { "301", "302", "303", "307", "310", "399" })
        {
            figures.Sum("T.ECON", Economics, parent, figures.Keys(Economics, parent).Where(static key => key.Length == 5));
        }

        figures.Sum("T.ECON", Economics, "personnel", "301", "303");
        figures.Sum("T.ECON", Economics, "public", "302", "307", "310", "399");
    }

    private static void WithinThreePublic(PrintedFigures figures)
    {
        if (!figures.Has(ThreePublic))
        {
            return;
        }

        foreach (int first in new[] { 1, 7 })
        {
            figures.Sum("T.3P", ThreePublic, $"3p/{first}", $"3p/{first + 1}", $"3p/{first + 2}", $"3p/{first + 5}");
            figures.Sum("T.3P", ThreePublic, $"3p/{first + 2}", $"3p/{first + 3}", $"3p/{first + 4}");
        }

        if (figures.Has(Economics))
        {
            foreach ((string code, int column) in new[] { ("30212", 8), ("31013", 10), ("30231", 11), ("30217", 12) })
            {
                long whole = figures.Amount(ThreePublic, $"3p/{column}");
                figures.Compare("X.0607", Economics, code, Math.Min(figures.Amount(Economics, code), whole), 1);
            }
        }
    }

    private static void AcrossForms(PrintedFigures figures)
    {
        if (figures.Has(Total, Revenue))
        {
            figures.Same("X.0102", Total, "rev.sum", Revenue, "total/1");
            figures.Same("X.0102", Total, "rev4", Revenue, "total/3");
            figures.Same("X.0102", Total, "rev5", Revenue, "total/4");
            figures.Same("X.0102", Total, "rev8", Revenue, "total/7");
            figures.Compare("X.0102", Revenue, "total/2", Enumerable.Range(1, 3).Sum(line => figures.Amount(Total, $"rev{line}")), 2);
        }

        if (figures.Has(Total, Expenditure))
        {
            figures.Same("X.0103", Total, "exp.sum", Expenditure, "total/1");
            Classes(figures, "X.0103", Total, "", Expenditure);
        }

        if (figures.Has(Revenue, Fiscal))
        {
            figures.Same("X.0204", Revenue, "total/2", Fiscal, "rev.sum");
        }

        if (figures.Has(Fiscal, General))
        {
            figures.Same("X.0405", Fiscal, "exp.sum/3", General, "total/1");
            Classes(figures, "X.0405", Fiscal, "/3", General);
        }

        if (figures.Has(Fiscal, Fund))
        {
            figures.Same("X.0408", Fiscal, "exp.sum/4", Fund, "total/3");
        }

        if (figures.Has(Fiscal, Capital))
        {
            figures.Same("X.0409", Fiscal, "exp.sum/5", Capital, "total/1");
        }

        if (figures.Has(General, Economics))
        {
            figures.Compare("X.0506", General, "total/2", figures.Amount(Economics, "personnel") + figures.Amount(Economics, "public"), 1);
        }
    }

    private static void Classes(PrintedFigures figures, string check, string form, string suffix, string codeForm)
    {
        foreach ((string code, string _) in FunctionalClassification.FinalAccountsClasses)
        {
            figures.Same(check, form, $"exp.{code}{suffix}", codeForm, $"{code}/1");
        }
    }
}
