using System.Text;
using System.Text.Json.Nodes;
using Tongban.Bench.Flow;
using Tongban.Bench.Running;

namespace Tongban.Bench.Day;

/// <summary>What somebody applies for over the API.</summary>
internal sealed record OnlineMatter(string Login, byte[] Begin, byte[] Form)
{
    /// <summary>In turn a senior card without a fee and a lost identity card with one, which needs no paper to be uploaded.</summary>
    public static OnlineMatter At(int index) => index % 2 == 0
        ? new(Logins[0], FlowPayload.Begin, FlowPayload.Form)
        : new(Logins[index % Logins.Count], Json(new JsonObject { ["item"] = "identity-card-renewal" }), Card("丢失补领"));

    /// <summary>Applicant by applicant; each connection stays with one of them.</summary>
    public static IReadOnlyList<string> Logins { get; } = [FlowPayload.Login, "owner", FlowPayload.Login, "agent"];

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
