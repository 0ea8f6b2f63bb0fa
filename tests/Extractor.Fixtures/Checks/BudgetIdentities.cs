using Extractor.Fixtures.Classification;

namespace Extractor.Fixtures.Checks;

/// <summary>Identities of the ten forms of a budget.</summary>
internal static class BudgetIdentities
{
    private const string Total = "BG.TOTAL";
    private const string Revenue = "BG.REVENUE";
    private const string Expenditure = "BG.EXPENDITURE";
    private const string Fiscal = "BG.FISCAL_TOTAL";
    private const string General = "BG.GPB_FUNCTION";
    private const string Economics = "BG.GPB_BASIC_ECON";
    private const string ThreePublic = "BG.THREE_PUBLIC";
    private const string Projects = "BG.PROJECTS";

    public static void Evaluate(PrintedFigures figures)
    {
        TwoSided(figures, Total, 9);
        TwoSided(figures, Fiscal, 3);
        WithinForms(figures);
        AcrossForms(figures);
    }

    private static void TwoSided(PrintedFigures figures, string form, int revenues)
    {
        if (!figures.Has(form))
        {
            return;
        }

        figures.Sum("T.SUM.REV", form, "rev.sum", Enumerable.Range(1, revenues).Select(static line => $"rev{line}"));
        figures.Sum("T.SUM.EXP", form, "exp.sum", FunctionalClassification.BudgetClasses.Select(static item => $"exp.{item.Code}"));
        figures.Sum("T.BAL.REV", form, "rev.total", "rev.sum", "rev.carryIn");
        figures.Sum("T.BAL.EXP", form, "exp.total", "exp.sum", "exp.carryOut");
        figures.Same("T.BAL", form, "rev.total", form, "exp.total");
        string[] carried = [.. figures.Keys(form, "rev.carryIn.")];
        if (carried.Length > 0)
        {
            figures.Sum("T.FISCAL.COL", form, "rev.carryIn", carried);
        }
    }

    private static void WithinForms(PrintedFigures figures)
    {
        if (figures.Has(Revenue))
        {
            figures.EachRow("T.ROW", Revenue, 1, 2, 12);
            figures.EachRow("T.ROW", Revenue, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            figures.EachRow("T.ROW", Revenue, 12, 13, 14, 15, 16, 17);
        }

        foreach ((string form, int columns, int[] parts) in new (string, int, int[])[]
        {
            (Expenditure, 6, [2, 3, 4, 5, 6]), (General, 5, [2, 5]), ("BG.GOV_FUND", 3, [2, 3]), ("BG.STATE_CAPITAL", 3, [2, 3]),
        })
        {
            if (figures.Has(form))
            {
                figures.Tree("T.TREE", form, columns);
                figures.EachRow("T.ROW", form, 1, parts);
            }
        }

        if (figures.Has(General))
        {
            figures.EachRow("T.ROW", General, 2, 3, 4);
        }

        if (figures.Has(Economics))
        {
            figures.Tree("T.ECON", Economics, 3);
            figures.EachRow("T.ROW", Economics, 1, 2, 3);
        }

        if (figures.Has(ThreePublic))
        {
            figures.Sum("T.3P", ThreePublic, "3p/1", "3p/2", "3p/3", "3p/6");
            figures.Sum("T.3P", ThreePublic, "3p/3", "3p/4", "3p/5");
        }

        if (figures.Has(Projects))
        {
            figures.EachRow("T.ROW", Projects, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            for (int column = 1; column <= 9; column++)
            {
                figures.Sum("X.B.10", Projects, $"total/{column}", figures.Rows(Projects).Where(static row => row != "total").Select(row => $"{row}/{column}"));
            }
        }
    }

    private static void AcrossForms(PrintedFigures figures)
    {
        if (figures.Has(Total, Revenue))
        {
            figures.Same("X.B.0102", Total, "rev.total", Revenue, "total/1");
        }

        if (figures.Has(Total, Expenditure))
        {
            figures.Same("X.B.0103", Total, "exp.sum", Expenditure, "total/1");
        }

        if (figures.Has(Total, General))
        {
            figures.Same("X.B.05", General, "total/1", Total, "rev1");
        }

        if (figures.Has(General, Economics))
        {
            figures.Same("X.B.05", General, "total/2", Economics, "total/1");
        }

        if (figures.Has(General, Projects))
        {
            figures.Same("X.B.05", General, "total/5", Projects, "total/2");
        }

        if (figures.Has(Expenditure, Projects))
        {
            figures.Same("X.B.10", Projects, "total/1", Expenditure, "total/3");
        }
    }
}
