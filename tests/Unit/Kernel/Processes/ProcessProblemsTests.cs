using System.Reflection;
using System.Text.RegularExpressions;
using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Rules;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

public sealed class ProcessProblemsTests
{
    [Theory]
    [InlineData(typeof(ProcessProblems), "process")]
    [InlineData(typeof(RuleProblems), "rule")]
    public void Problems_HaveOwnNumbersAndSayWhatToDo(Type type, string prefix)
    {
        var problems = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (Problem)field.GetValue(null)!).ToList();

        Assert.NotEmpty(problems);
        Assert.Equal(problems.Count, problems.Select(problem => problem.Code).Distinct().Count());
        Assert.All(problems, problem =>
        {
            Assert.Matches(new Regex($@"\A{prefix}-\d{{4}}\z", RegexOptions.None, TimeSpan.FromSeconds(1)), problem.Code);
            Assert.InRange(problem.Status, 400, 499);
            Assert.Matches(new Regex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, TimeSpan.FromSeconds(1)), problem.Title);
        });
    }
}
