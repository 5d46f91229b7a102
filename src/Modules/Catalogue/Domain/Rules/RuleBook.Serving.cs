using System.Text.RegularExpressions;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Rules;

internal static partial class RuleBook
{
    private static IReadOnlyList<Rule> WayRules =>
    [
        Warning("W01", "最多跑一次", "国务院“最多跑一次”改革要求（文号未核）", "改成网上办或者邮寄", c => When(c.Item.Window.Visits > 1, "window.visits", $"要跑 {c.Item.Window.Visits} 次")),
        Warning("W02", "到现场要有原因", "C0109 LIMIT_SCENE_EXPLAIN", "写明为什么必须到现场", c => When(
            c.Item.Window.Visits > 0 && Empty(c.Item.Window.VisitsNote) && Empty(c.Item.Window.Requirement) && Empty(c.Item.Channels?.WhyInPerson), "channels.whyInPerson", "要到现场，没有写原因")),
        Warning("W03", "全程网办就不用跑", "C0109 ONLINE_HANDLE_DEPTH", "改网办深度，或者改到现场次数", c => When(c.Item.Channels?.OnlineDepth == "4" && c.Item.Window.Visits > 0, "window.visits", "写着全程网办，又要到现场")),
        Warning("W04", "办理形式与表单一致", Standard + " A.5", "有在线表单的，办理形式要有网上办理", c => When(
            c.Item.FormCode.Length > 0 && c.Item.Channels is { Forms.Count: > 0 } channels && !channels.Forms.Contains("2") && !channels.Forms.Contains("3"), "channels.forms", "有在线表单，办理形式里没有网上办理")),
        Warning("W05", "办理时间是本地的", "本平台的可信度规则", "填本地窗口的时间，去掉“只是示例”", c => When(c.Item.Window.HoursExample, "window.hours", "办理时间还是示例")),
        Warning("W06", "写明办理时间", "C0109 TRANSACT_TIME", "写上窗口什么时候开", c => When(Empty(c.Item.Window.Hours), "window.hours", "没有办理时间")),
        Error("W07", "网址写法正确", "RFC 3986", "以 https:// 或者 http:// 开头", c => Links(c.Item).Where(link => !IsWeb(link.Address)).Select(link => new Slip(link.Where, $"“{link.Address}”不是网址"))),
        Warning("W08", "网址打得开", "本平台的检查", "换成打得开的网址，或者删去", c => Links(c.Item).Where(link => c.Facts.DeadLinks.Contains(link.Address)).Select(link => new Slip(link.Where, $"{link.Address} 打不开"))),
        Error("W09", "表单和流程一起有", "本平台的定义格式", "两个都填，或者两个都不填（只到窗口办）", c => When(c.Item.FormCode.Length == 0 != (c.Item.ProcessCode.Length == 0), "formCode", "表单和流程只填了一个")),
        Warning("W10", "通办范围写明", "C0109 HANDLE_AREA", "写上在哪些地方都能办", c => When(Empty(c.Item.Window.Area), "window.area", "没有通办范围")),
    ];

    private static IReadOnlyList<Rule> RemedyRules =>
    [
        Error("R01", "告诉救济途径", "行政许可法第三十八条第二款、行政复议法", "写明复议、诉讼的途径和期限", c => When(c.Item.Remedies.Count == 0 || c.Item.Remedies.All(Empty), "remedies", "没有写救济途径")),
        Warning("R02", "写明复议期限", "行政复议法（2023 修订）第二十条", "写上自知道之日起 60 日内", c => When(IsPower(c.Item) && !Says(c.Item, "复议", "60", "六十"), "remedies", "没有写复议的期限")),
        Warning("R03", "写明诉讼期限", "行政诉讼法第四十六条", "写上自知道之日起 6 个月内", c => When(IsPower(c.Item) && !Says(c.Item, "诉讼", "6 个月", "6个月", "六个月", "15 日", "15日"), "remedies", "没有写诉讼的期限")),
        Warning("R04", "写明复议机关", "C0109 ADMINISTRATIVE_REVIEW_DEPT", "写上名称、地址和电话", c => When(IsPower(c.Item) && Empty(c.Item.Contacts?.Review?.Name), "contacts.review.name", "没有写向谁申请复议")),
        Warning("R05", "写明管辖法院", "C0109 ADMINISTRATIVE_LITIGATION_DEPT", "写上法院名称和地址", c => When(IsPower(c.Item) && Empty(c.Item.Contacts?.Litigation?.Name), "contacts.litigation.name", "没有写向哪个法院起诉")),
        Warning("R06", "有监督电话", "C0109 SUPERVISE_WAY", "写上本部门的监督电话", c => When(Empty(c.Item.Contacts?.ComplaintPhone) && Empty(c.Item.Contacts?.Complaint), "contacts.complaintPhone", "没有监督投诉的方式")),
        Warning("R07", "有咨询电话", "C0109 LINK_WAY", "写上咨询电话，或者在机构里补上部门电话", c => When(
            Empty(c.Item.Contacts?.EnquiryPhone) && Empty(c.Item.Contacts?.Enquiry) && Empty(c.Facts.Competent(c.Item.DepartmentKind, c.Item.Place)?.Phone), "contacts.enquiryPhone", "没有咨询的方式")),
        Error("R08", "电话写法正确", Standard, "写成 0609-8230001、12345 或者手机号", c => Phones(c.Item).Where(phone => !Empty(phone.Number) && !Phone().IsMatch(phone.Number!)).Select(phone => new Slip(phone.Where, $"“{phone.Number}”不是电话号码"))),
    ];

    /// <summary>Every address in an item, with its place: rules and the link job look at the same ones.</summary>
    internal static IEnumerable<(string Where, string Address)> Links(Item item)
    {
        var fixedOnes = ((string Where, string? Address)[])
        [
            ("result.sample", item.Result.Sample), ("channels.onlineAddress", item.Channels?.OnlineAddress), ("channels.mobileAddress", item.Channels?.MobileAddress),
            ("channels.appointmentAddress", item.Channels?.AppointmentAddress), ("contacts.review.url", item.Contacts?.Review?.Url), ("contacts.litigation.url", item.Contacts?.Litigation?.Url),
        ];
        return fixedOnes.Concat(Rows(item.Materials, "materials").SelectMany(row => ((string, string?)[])[(row.Where, row.Row.Blank), (row.Where, row.Row.Example)]))
            .Where(link => !Empty(link.Item2)).Select(link => (link.Item1, link.Item2!));
    }

    private static bool IsWeb(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
        || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool Says(Item item, string way, params string[] terms) =>
        item.Remedies.Any(remedy => remedy.Contains(way, StringComparison.Ordinal) && terms.Any(term => remedy.Contains(term, StringComparison.Ordinal)));

    private static IEnumerable<(string Where, string? Number)> Phones(Item item) =>
    [
        ("contacts.enquiryPhone", item.Contacts?.EnquiryPhone), ("contacts.complaintPhone", item.Contacts?.ComplaintPhone),
        ("contacts.review.phone", item.Contacts?.Review?.Phone), ("contacts.litigation.phone", item.Contacts?.Litigation?.Phone),
    ];

    [GeneratedRegex(@"^(\d{3,4}-\d{7,8}(-\d{1,4})?|1\d{10}|1\d{4}|[48]00-?\d{3}-?\d{4}|\d{7,8})([、，,/ ](\d{3,4}-)?\d{7,11})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Phone();
}
