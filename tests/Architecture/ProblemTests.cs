using System.Reflection;
using Tongban.Kernel;
using Xunit;

namespace Tongban.Tests.Architecture;

/// <summary>Every refusal has a number of its own, a status and words that end a sentence.</summary>
public sealed class ProblemTests
{
    private static IReadOnlyList<Problem> Problems { get; } =
    [
        .. Modules.All.Append(Modules.Platform).Append(Modules.Kernel).Append(typeof(Server.Program).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Problem) && !field.Name.StartsWith('<'))
            .Select(field => (Problem)field.GetValue(null)!),
    ];

    [Fact]
    public void Codes_AreUnique() => Assert.Empty(Problems.GroupBy(problem => problem.Code).Where(group => group.Distinct().Count() > 1).Select(group => group.Key));

    [Fact]
    public void Statuses_AreRefusals() => Assert.All(Problems, problem => Assert.True(problem.Status is >= 400 and < 500 or 503, problem.ToString()));

    [Fact]
    public void Problems_AsReviewed() => Snapshot.Matches("problems.txt",
        Problems.Select(problem => $"{problem.Code} {problem.Status} {problem.Title}").Distinct().Order(StringComparer.Ordinal));
}
