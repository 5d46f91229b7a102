using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Halls.Data;
using Tongban.Halls.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Portal.Conveniences;

/// <summary>Convenience services 便民服务: what this program answers by itself, then the place's topics.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class ConveniencesPage(Topics topics, PortalLinks links) : PageModel
{
    private static readonly TopicLink[] Answered =
    [
        new("办件进度", "/progress") { Note = "凭办件编号和查询码，看办到哪一步" },
        new("证照验真", "/verify") { Note = "输入证照标识或者扫码，看是不是真的、还有没有效" },
        new("办事地点", "/venues") { Note = "大厅、便民服务站、医院、学校，几点开、能办什么" },
        new("部门电话", "/departments") { Note = "每个部门的电话、地址和能办的事" },
        new("工作日计算", "/working-days") { Note = "从哪天起几个工作日到期，节假日和调休都算进去" },
        new("行政区划查询", "/divisions") { Note = "按名称查代码，按代码查地方" },
        new("评价公开", "/ratings") { Note = "大家怎么评，差评改得怎么样" },
        new("阳光政务", "/sunshine") { Note = "办了多少件、多快办好、办理结果" },
    ];

    public IReadOnlyList<Topic> Topics => topics.All;

    /// <summary>Only what an installed module really answers.</summary>
    public IEnumerable<TopicLink> Queries => Answered.Where(query => links.Has(query.Href!));
}
