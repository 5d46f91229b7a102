using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Bench.Running;

namespace Tongban.Bench.Flow;

/// <summary>What every flow sends: an application for an old people's card whose form weighs about 3 kB.</summary>
internal static class FlowPayload
{
    public const string Login = "citizen";
    public const string Password = "Tongban-2026";

    private const string Long = "云江省云州市安平区柳桥镇上河村三组幸福里小区十二号楼三单元八百零二室，从村口牌坊向北第二条巷子进去，门前有一棵老槐树和一口水井。";

    public static byte[] Begin { get; } = Json(new JsonObject { ["item"] = BenchSeed.Item });

    public static byte[] Form { get; } = Json(new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["matter.case.applyingAs"] = "本人办理",
            ["applicant.person.idType"] = "居民身份证",
            ["applicant.person.householdAddress"] = Repeated(2),
            ["applicant.person.residenceAddress"] = Repeated(6),
            ["applicant.person.phone"] = "14000004278",
            ["applicant.person.health"] = "良好",
            ["matter.senior.benefitKind"] = "70 岁换卡",
            ["matter.senior.localHousehold"] = "true",
            ["matter.senior.electronicCard"] = "true",
            ["emergencyContact.person.name"] = "付小花",
            ["emergencyContact.person.mobile"] = "14000009999",
            ["matter.delivery.method"] = "邮寄",
            ["matter.delivery.address"] = Repeated(6),
        },
    });

    public static byte[] Submit { get; } = Json(new JsonObject { ["declared"] = true });

    private static string Repeated(int times) => string.Concat(Enumerable.Repeat(Long, times))[..Math.Min(390, Long.Length * times)];

    private static byte[] Json(JsonObject value) => Encoding.UTF8.GetBytes(value.ToJsonString(new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }));
}
