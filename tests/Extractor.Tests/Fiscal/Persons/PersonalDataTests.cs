using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Persons;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal.Persons;

/// <summary>Names and numbers of persons stay out of records unless they are asked for. Every name and number here is invented.</summary>
public sealed class PersonalDataTests
{
    private const string Form = """
        部门项目申报表（2024年度）

        项目名称	古桥修缮	项目编码	42011222026T000000109
        主管部门	清河县文化馆	项目执行单位	清河县文化馆
        项目负责人	钱某甲	联系电话	13800001234
        项目 目负责人		孙某乙	项目属性	延续性项目
        项目立项依据	经办人电话13900004321，证件110101199001011234，合同编号20240101。
        项目总预算	36 万元	项目当年预算	36 万元

        """;

    [TestCase("钱某甲")]
    [TestCase("孙某乙")]
    [TestCase("13800001234")]
    [TestCase("13900004321")]
    [TestCase("110101199001011234")]
    public void Persons_are_left_out_of_the_record(string personal)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Json(ReadOptions.Default), Does.Not.Contain(personal));
            Assert.That(Json(new ReadOptions { WithPersonalData = true }), Does.Contain(personal));
        });
    }

    [TestCase("古桥修缮")]
    [TestCase("42011222026T000000109")]
    [TestCase("合同编号20240101")]
    [TestCase("清河县文化馆")]
    public void What_is_about_no_person_stays(string kept) => Assert.That(Json(ReadOptions.Default), Does.Contain(kept));

    [TestCase("电话13812345678。", "电话***********。")]
    [TestCase("13812345678", "***********")]
    [TestCase("身份证11010119900101123X", "身份证******************")]
    [TestCase("537431001.82 元", "537431001.82 元")]
    [TestCase("13812345678.90", "13812345678.90")]
    [TestCase("138123456789", "138123456789")]
    [TestCase("42011222026T000000109", "42011222026T000000109")]
    [TestCase("027-83212383", "027-83212383")]
    [TestCase("138-1234-5678", "*************")]
    [TestCase("１３８１２３４５６７８", "***********")]
    [TestCase("138-1234", "138-1234")]
    public void Only_numbers_of_persons_are_left_out_of_a_text(string text, string kept) => Assert.That(PersonalNumbers.LeaveOut(text), Is.EqualTo(kept));

    private static string Json(ReadOptions options)
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(Form), "report.txt");
        var report = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!), options);
        Assert.That(report.Tables.Single().Form, Is.EqualTo("BG.PERF_PROJECT_TARGET"));
        return ReportJson.Write(report);
    }
}
