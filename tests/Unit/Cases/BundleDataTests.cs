using System.Text.Json.Nodes;
using Tongban.Cases.Domain.Bundles;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Tests.Unit.Forms;
using Xunit;

namespace Tongban.Tests.Unit.Cases;

/// <summary>The bundles 一件事 of the demonstration place, for every way in which their questions can be answered.</summary>
public sealed class BundleDataTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly ElementSet Elements = new(Directory.GetFiles(Path.Combine(Data, "elements"), "*.json").SelectMany(file => ElementSet.Parse(File.ReadAllText(file)).Value.All));
    private static readonly Dictionary<string, FormDefinition> Forms = Directory.GetFiles(Path.Combine(Data, "forms"), "*.json")
        .Select(file => FormDefinition.Parse(File.ReadAllText(file), Elements).Value).ToDictionary(form => form.Code);

    private static readonly Dictionary<string, Item> Items = Directory.GetFiles(Path.Combine(Data, "items"), "*.json")
        .Select(file => Definition.Read<Item>(File.ReadAllText(file)).Value).ToDictionary(item => item.Slug);

    public static TheoryData<string> Codes { get; } = [.. Directory.GetFiles(Path.Combine(Data, "bundles"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryWayOfAnswering_MergesWithoutContradiction(string code)
    {
        var bundle = Read(code);
        var ways = BundleWays.Of(bundle);
        Assert.InRange(ways.Count, 2, 500);
        foreach (var answers in ways)
        {
            Assert.Empty(bundle.Open(answers));
            var plan = Plan(bundle, answers);
            Assert.True(plan.IsOk, $"{answers.ToJsonString()}: {string.Join("; ", plan.Problem?.Fields.Select(fault => $"{fault.Path} {fault.Message}") ?? [])}");
            Assert.NotEmpty(plan.Value.Items);
            Assert.Empty(plan.Value.Items[0].After);
            Assert.Equal(plan.Value.Items.Select(item => item.Item.Slug).Distinct().Count(), plan.Value.Items.Count);
        }
    }

    [Fact]
    public void CompanyStart_KeepsItsPersonsApart()
    {
        var answers = JsonNode.Parse("""{"seals":"yes","invoices":"yes","collector":"other","staff":"yes","clerk":"other","officer":"different"}""")!.AsObject();
        var roles = Plan(Read("company-start"), answers).Value.Merged.Fields.Where(field => field.Field.Element.Code == "person.name").Select(field => field.Field.Role);
        Assert.Equal(["agent", "applicant", "collector", "employee", "financeOfficer", "insuranceOfficer", "liaison", "medicalOfficer"], roles.Order());
    }

    private static Bundle Read(string code) => Bundle.Parse(File.ReadAllText(Path.Combine(Data, "bundles", code + ".json"))).Value;

    internal static Tongban.Kernel.Result<BundlePlan> Plan(Bundle bundle, JsonObject answers) => BundlePlan.Of(bundle, answers,
        [.. bundle.Belonging(answers).Select(of => (of, Items[of.Slug], Forms[Items[of.Slug].FormCode]))]);
}
