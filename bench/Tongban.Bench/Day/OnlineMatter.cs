using System.Text;
using System.Text.Json.Nodes;
using Tongban.Bench.Flow;
using Tongban.Bench.Running;

namespace Tongban.Bench.Day;

/// <summary>What somebody applies for over the API.</summary>
internal sealed record OnlineMatter(string Login, byte[] Begin, byte[] Form)
{
    private static readonly string[] Adults = ["owner", "agent", "boss"];

    /// <summary>In turn a senior card and three identity cards, of which one costs a fee.</summary>
    public static OnlineMatter At(int index) => (index % 4) switch
    {
        0 => new(FlowPayload.Login, FlowPayload.Begin, FlowPayload.Form),
        var at => new(Adults[at - 1], Json(new JsonObject { ["item"] = "identity-card-renewal" }), Card(at == 1 ? "到期换领" : "信息变更换领")),
    };

    public static IReadOnlyList<string> Logins { get; } = [FlowPayload.Login, .. Adults];

    private static byte[] Card(string kind) => Json(new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["matter.case.applyingAs"] = "本人办理",
            ["matter.identity.kind"] = kind,
            ["matter.identity.awayFromHome"] = "false",
            ["matter.identity.temporaryCard"] = "false",
            ["matter.identity.station"] = "柳桥派出所",
            ["applicant.person.idType"] = "居民身份证",
            ["applicant.person.householdAddress"] = "云州市安平区柳桥镇上河村 18 号",
            ["applicant.person.residenceAddress"] = "云州市安平区柳桥镇上河村 18 号",
            ["applicant.person.phone"] = "14000005213",
            ["matter.delivery.method"] = "仅电子证照",
        },
    });

    private static byte[] Json(JsonObject value) => Encoding.UTF8.GetBytes(value.ToJsonString());
}
