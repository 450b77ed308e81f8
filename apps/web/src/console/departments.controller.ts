import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Problem } from '@market/kernel';
import { Access, actorOf } from '@market/platform';
import { RunDepartments } from '@market/support';
import { problemText } from '@market/ui';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { DepartmentsPage } from '../pages/console/departments.page.js';
import { seeOther, sendPage } from '../send-page.js';

class DoneQuery {
  @IsOptional() @IsIn(['member', 'topic']) readonly done?: 'member' | 'topic';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class MemberBody {
  @IsString() @MaxLength(200) readonly email!: string;
}
class RemoveBody {
  @IsUUID() readonly accountId!: string;
}
class TopicBody {
  @IsString() @MaxLength(200) readonly name!: string;
  @IsOptional() @IsString() @MaxLength(200) readonly nameEn: string = '';
}

interface Outcome {
  readonly done?: 'member' | 'topic' | undefined;
  readonly refused?: { readonly departmentId: string; readonly problem: Problem; readonly typed: Readonly<Record<string, string>> };
}

/** Departments with their officers and topics: staff look, administrators arrange. */
@Controller('quan-tri/co-quan')
@Access('admin')
export class DepartmentsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly desks: RunDepartments,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async list(@Query() { done }: DoneQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { done });
  }

  @Post(':id/can-bo')
  async add(@Param('id') departmentId: string, @Body() { email }: MemberBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const added = await this.desks.addMember(actorOf(request), { departmentId, email });
    if (added.ok) return seeOther(reply, '/quan-tri/co-quan?done=member');
    await this.send(request, reply, { refused: { departmentId, problem: added.problem, typed: { email } } });
  }

  @Post(':id/bo-can-bo')
  async remove(
    @Param('id') departmentId: string,
    @Body() { accountId }: RemoveBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const removed = await this.desks.removeMember(actorOf(request), { departmentId, accountId });
    if (removed.ok) return seeOther(reply, '/quan-tri/co-quan?done=member');
    await this.send(request, reply, { refused: { departmentId, problem: removed.problem, typed: {} } });
  }

  @Post(':id/linh-vuc')
  async topic(
    @Param('id') departmentId: string,
    @Body() { name, nameEn }: TopicBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const actor = actorOf(request);
    const position = (await this.desks.all(actor)).topics.length + 1;
    const saved = await this.desks.saveTopic(actor, { key: null, name: { vi: name, en: nameEn }, departmentId, position });
    if (saved.ok) return seeOther(reply, '/quan-tri/co-quan?done=topic');
    await this.send(request, reply, { refused: { departmentId, problem: saved.problem, typed: { name, nameEn } } });
  }

  private async send(request: FastifyRequest, reply: FastifyReply, { done, refused }: Outcome): Promise<void> {
    const actor = actorOf(request);
    const [page, { departments, topics, members }] = await Promise.all([this.contexts.of(request, reply), this.desks.all(actor)]);
    const { lang } = page;
    const shown = DepartmentsPage({
      ...{ page, done, readOnly: actor.role !== 'admin' },
      departments: departments.map(({ id, name }) => ({
        ...{ id, name: name[lang], members: members.filter(({ departmentId }) => departmentId === id) },
        topics: topics.filter(({ departmentId }) => departmentId === id).map((topic) => topic.name[lang]),
      })),
      refused: refused && {
        ...{ departmentId: refused.departmentId, typed: refused.typed, message: problemText(refused.problem, lang) },
        faults: refused.problem.fields ?? {},
      },
    });
    await sendPage(reply, shown, refused ? 422 : 200);
  }
}
