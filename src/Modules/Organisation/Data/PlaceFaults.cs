using Tongban.Kernel.Codes;
using Tongban.Platform.Data;

namespace Tongban.Organisation.Data;

/// <summary>What is wrong with the files of a place, row by row, before anything of them is in a database.</summary>
internal static class PlaceFaults
{
    public static IEnumerable<SeedFault> Of(PlaceFiles files, CodeRules rules)
    {
        var places = files.Places.Places.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Places(files.Places, places, rules),
            .. Departments(files.Departments, places, rules),
            .. Staff(files, places),
        ];
    }

    private static IEnumerable<SeedFault> Places(PlacesFile file, IReadOnlySet<string> known, CodeRules rules)
    {
        SeedFault Fault(string code, string message) => new("places.json", code, message);
        foreach (var twice in Twice(file.Places.Select(row => row.Code)))
            yield return Fault(twice, "写了两次");
        foreach (var row in file.Places)
        {
            var code = DivisionCode.Parse(row.Code, rules);
            if (code.Problem is { } problem)
                yield return Fault(row.Code, problem.ToString());
            else if (code.Value.Value != row.Code)
                yield return Fault(row.Code, $"请写满 12 位：{code.Value.Value}");
            else if (code.Value.Parent is { } parent && !known.Contains(parent.Value))
                yield return Fault(row.Code, $"上一级 {parent.Value} 不在文件里，请一并写上（直到省级）");
            if (string.IsNullOrWhiteSpace(row.Name))
                yield return Fault(row.Code, "没有写名称");
        }
    }

    private static IEnumerable<SeedFault> Departments(DepartmentsFile file, IReadOnlySet<string> places, CodeRules rules)
    {
        SeedFault Fault(string code, string message) => new("departments.json", code, message);
        foreach (var twice in Twice(file.Departments.Select(row => row.CreditCode)))
            yield return Fault(twice, "写了两次");
        foreach (var row in file.Departments)
        {
            if (SocialCreditCode.Parse(row.CreditCode, rules).Problem is { } problem)
                yield return Fault(row.CreditCode, problem.ToString());
            if (!places.Contains(row.Place))
                yield return Fault(row.CreditCode, $"所在地 {row.Place} 不在 places.json 里");
            foreach (var (name, text) in new[] { ("name", row.Name), ("shortName", row.ShortName), ("kind", row.Kind), ("documentPrefix", row.DocumentPrefix), ("phone", row.Phone), ("address", row.Address) })
                if (string.IsNullOrWhiteSpace(text))
                    yield return Fault(row.CreditCode, $"没有写 {name}");
        }
    }

    private static IEnumerable<SeedFault> Staff(PlaceFiles files, IReadOnlySet<string> places)
    {
        SeedFault Fault(string number, string message) => new("staff.json", number, message);
        var departments = files.Departments.Departments.Select(row => row.CreditCode).ToHashSet(StringComparer.Ordinal);
        var roles = files.Roles.Roles.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in Twice(files.Staff.Staff.Select(row => row.Number)))
            yield return Fault(twice, "工号写了两次");
        foreach (var (row, post) in files.Staff.Staff.SelectMany(row => row.Posts, (row, post) => (row, post)))
        {
            if (!roles.Contains(post.Role))
                yield return Fault(row.Number, $"角色 {post.Role} 不在 roles.json 里");
            if (!departments.Contains(post.Department))
                yield return Fault(row.Number, $"部门 {post.Department} 不在 departments.json 里");
            if (!places.Contains(post.Place))
                yield return Fault(row.Number, $"地方 {post.Place} 不在 places.json 里");
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> codes) =>
        codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
