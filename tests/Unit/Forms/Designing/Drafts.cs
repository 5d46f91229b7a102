using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Kernel;
using Xunit;

namespace Tongban.Tests.Unit.Forms.Designing;

/// <summary>Forms as they are designed.</summary>
internal static class Drafts
{
    public static readonly IElements Elements = new ElementSet(Files("elements").SelectMany(file => ElementSet.Parse(File.ReadAllText(file)).Value.All));

    /// <summary>Every form of <c>data/forms</c>.</summary>
    public static readonly FormSource[] All = [.. Files("forms").Select(file => Definition.Read<FormSource>(File.ReadAllText(file)).Value)];

    public static FormSource Food => All.Single(form => form.Code == "food-business-licence");

    public static FormSource Card => All.Single(form => form.Code == "senior-card");

    public static FormSource Reread(FormSource form) => Definition.Read<FormSource>(FormFile.Write(form)).Value;

    public static FormSource Good(Result<FormSource> result) => result.IsOk ? result.Value : throw new InvalidOperationException(result.Problem!.ToString());

    public static void Refused(Problem expected, Result<FormSource> result, params string[] words)
    {
        Assert.Equal(expected.Code, result.Problem?.Code);
        Assert.All(words, word => Assert.Contains(word, result.Problem!.ToString(), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", folder), "*.json").Order(StringComparer.Ordinal);
}
