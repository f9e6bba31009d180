import { useEffect, useRef, useState } from 'react';
import { KeyRound } from 'lucide-react';
import {
  Button,
  Dialog,
  FieldError,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import type { ProxyLogin as Login, ProxyQuestion } from '../../main/api/update-view.ts';
import { call } from '../client.ts';
import { useEvent } from '../parts/use-event.ts';
import { say } from '../parts/toasts.ts';
import { words } from '../words/words.ts';

const { proxy: text } = words.updates;

/** Asks for a name and a password when a proxy wants them, wherever the reader is in the meantime. On the desktop only. */
export function ProxyLogin() {
  const [question, setQuestion] = useState<ProxyQuestion | null>(null);
  const [name, setName] = useState('');
  const told = useRef(false);
  useEvent('update.asks', (asked) => {
    told.current = true;
    setQuestion(asked.question);
  });
  useEffect(() => {
    // A window that was loaded anew in the middle has not heard of it; what it hears meanwhile is newer.
    void call('updates.question', {}).then((asked) => {
      if (asked.ok && !told.current) setQuestion(asked.value);
    });
  }, []);
  if (question === null) return null;
  const answer = async (login: Login | null) => {
    setQuestion(null);
    if (login !== null) setName(login.name);
    const taken = await call('updates.answer', { question: question.id, login });
    if (!taken.ok && login !== null) say(taken.failure.message);
  };
  return (
    <ProxyDialog
      key={question.id}
      question={question}
      known={question.wrong ? name : ''}
      onAnswer={(login) => void answer(login)}
    />
  );
}

function ProxyDialog({
  question: { proxy, realm, plain, wrong },
  known,
  onAnswer,
}: {
  readonly question: ProxyQuestion;
  /** The name that was given before: most often only the password is wrong. */
  readonly known: string;
  readonly onAnswer: (login: Login | null) => void;
}) {
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={(open) => {
        if (!open) onAnswer(null);
      }}
    >
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">
            <KeyRound aria-hidden size={18} />
            {text.title}
          </Heading>
          <Form
            className="proxy-form"
            onSubmit={(event) => {
              event.preventDefault();
              onAnswer({ name, password });
            }}
          >
            {wrong && (
              <p className="proxy-wrong" role="alert">
                {text.wrong}
              </p>
            )}
            <p>{text.lead(proxy)}</p>
            {realm !== '' && <p>{text.realm(realm)}</p>}
            <TextField
              className="update-field"
              autoFocus={known === ''}
              isRequired
              value={name}
              onChange={setName}
              spellCheck="false"
            >
              <Label>{text.name}</Label>
              <Input autoComplete="off" maxLength={256} />
              <FieldError className="update-bad">{text.missing}</FieldError>
            </TextField>
            <TextField
              className="update-field"
              type="password"
              autoFocus={known !== ''}
              value={password}
              onChange={setPassword}
            >
              <Label>{text.password}</Label>
              <Input autoComplete="off" maxLength={1024} />
            </TextField>
            <p className="update-hint">{plain ? `${text.kept} ${text.plain}` : text.kept}</p>
            <div className="modal-actions">
              <Button className="button" onPress={() => onAnswer(null)}>
                {words.cancel}
              </Button>
              <Button type="submit" className="button button-main">
                {text.send}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
