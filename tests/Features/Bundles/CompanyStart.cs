using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>Somebody who starts a company with everything that belongs to it.</summary>
internal static class CompanyStart
{
    public const string Everything = "/bundles/company-start/start?seals=yes&invoices=yes&collector=self&staff=yes&clerk=finance&officer=same";

    /// <summary>The lease: the one paper that no authority has.</summary>
    public const string Lease = "company-registration__domicile";

    public static JsonObject Answers => new()
    {
        ["matter.case.applyingAs"] = "本人办理",
        ["company.org.name"] = "云州市云帆信息技术有限公司",
        ["company.org.registeredCapital"] = "50",
        ["company.org.businessScope"] = "软件开发；信息系统集成服务",
        ["company.org.priorApproval"] = "false",
        ["company.org.industryCode"] = "6513",
        ["company.org.businessTerm"] = "长期",
        ["premises.premises.division"] = "990101001000",
        ["premises.premises.address"] = "云州市安平区东门街道和平路 88 号 3 楼",
        ["premises.premises.tenure"] = "租赁或借用",
        ["company.org.shareholders"] = "本人，认缴 50 万元，货币，2031 年 5 月 1 日前缴足",
        ["company.org.corporateShareholder"] = "false",
        ["company.org.officers"] = "本人，执行董事兼经理；陈小雨，监事",
        ["company.org.beneficialOwners"] = "本人，直接持股 100%",
        ["financeOfficer.person.name"] = "陈小雨",
        ["liaison.person.name"] = "王建国",
        ["matter.delivery.method"] = "仅电子证照",
        ["matterSealRecord.seal.kinds"] = new JsonArray("公章", "财务专用章"),
        ["matterSealRecord.seal.count"] = "2",
        ["matterSealRecord.seal.electronic"] = "true",
        ["matterSealRecord.seal.engraver"] = "云州市安平区东门刻章店",
        ["matterInvoiceKinds.invoice.taxpayerType"] = "小规模纳税人",
        ["matterInvoiceKinds.invoice.accounting"] = "小企业会计准则",
        ["matterInvoiceKinds.invoice.kinds"] = new JsonArray("数电普票"),
        ["matterInvoiceKinds.invoice.raiseCeiling"] = "false",
        ["matterInvoiceKinds.invoice.receipt"] = "电子赋额",
        ["matterSocialInsuranceRegistration.insured.insurances"] = new JsonArray("养老", "工伤", "失业"),
        ["insuranceOfficer.person.mobile"] = "13900000008",
        ["account.bank.name"] = "云州农村商业银行东门支行",
        ["account.bank.accountNumber"] = "6228480402564890018",
        ["employee.person.name"] = "李秀英",
        ["employee.person.idType"] = "居民身份证",
        ["employee.person.idNumber"] = "990101197603080023",
        ["employee.person.mobile"] = "13900000066",
        ["matterEmployeeInsuranceRegistration.insured.hireKind"] = "合同制",
        ["matterEmployeeInsuranceRegistration.insured.paperContract"] = "false",
        ["matterEmployeeInsuranceRegistration.insured.hiredOn"] = "2026-03-02",
        ["matterEmployeeInsuranceRegistration.insured.monthlyWage"] = "6000",
        ["matterMedicalInsuranceRegistration.insured.insurances"] = new JsonArray("职工基本医疗保险（含生育保险）"),
        ["matterMedicalInsuranceRegistration.medical.region"] = "云州市安平区",
        ["matterHousingFundRegistration.fund.reduction"] = "false",
        ["matterHousingFundRegistration.fund.employerRate"] = "8",
        ["matterHousingFundRegistration.fund.employeeRate"] = "8",
        ["matterHousingFundRegistration.fund.employees"] = "1",
        ["matterHousingFundRegistration.fund.openNow"] = "false",
        ["matterHousingFundRegistration.fund.firstMonth"] = "2026年4月",
        ["matterHousingFundRegistration.fund.payday"] = "15",
        ["matterHousingFundRegistration.fund.payment"] = "网上自缴",
    };

    /// <summary>Begins by the pages, and saves all answers over the API.</summary>
    public static async Task<Guid> DraftAsync(this Browser browser, string start, JsonObject answers, params string[] papers)
    {
        var begun = await browser.SubmitAsync(await browser.GetAsync(start), "main form");
        var id = Guid.Parse(begun.Path.Split('/')[3]);
        var saved = await browser.JsonAsync(HttpMethod.Put, $"/api/v1/applications/{id}/form", new JsonObject { ["data"] = answers }, "\"1\"");
        if ((int)saved.Status != 200)
        {
            throw new InvalidOperationException(saved.Source);
        }

        foreach (var paper in papers)
        {
            await browser.UploadAsync(id, paper);
        }

        return id;
    }

    public static Task<Page> SubmitApplicationAsync(this Browser browser, Guid id) =>
        browser.JsonAsync(HttpMethod.Post, $"/api/v1/applications/{id}/submit", new JsonObject { ["declared"] = true });

    private static Task<Page> JsonAsync(this Browser browser, HttpMethod method, string path, JsonObject body, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, new Uri("http://localhost" + path)) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return browser.SendAsync(request);
    }
}
